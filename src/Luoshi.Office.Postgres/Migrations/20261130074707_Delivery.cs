using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Luoshi.Office.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "action_plan_versions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_plan_versions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MeetingId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Agenda = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Items = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LeadUnit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Assisting = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "duty_facts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ItemId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StatementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    RecordedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_facts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PlanId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Chair = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "observation_facts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UnitId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<decimal>(type: "numeric(28,8)", precision: 28, scale: 8, nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StatementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    RecordedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_observation_facts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Duties = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_choices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ItemId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Units = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_choices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "report_rounds",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PlanId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Frequency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: false),
                    OpenedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "return_lines",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Duty = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ItemId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Value = table.Column<decimal>(type: "numeric", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Narrative = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NextStep = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Help = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PrefilledFrom = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Touched = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_lines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "return_pictures",
                columns: table => new
                {
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RoundId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Fields = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_pictures", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "return_starts",
                columns: table => new
                {
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_starts", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "round_items",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoundId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Duty = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ItemId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "round_reopenings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoundId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round_reopenings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "step_facts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PlanVersion = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Post = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StatementId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    RecordedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_step_facts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_notices",
                columns: table => new
                {
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_notices", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "supervision_rungs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    WorkingDaysOver = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_rungs", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_action_plan_versions_CaseId_Number",
                table: "action_plan_versions",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_MeetingId_Number",
                table: "decisions",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duty_facts_PlanId",
                table: "duty_facts",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_duty_facts_StatementId_Revision",
                table: "duty_facts",
                columns: new[] { "StatementId", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duty_facts_Subject",
                table: "duty_facts",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_duty_facts_UnitId",
                table: "duty_facts",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_PlanId",
                table: "meetings",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_observation_facts_StatementId_Revision",
                table: "observation_facts",
                columns: new[] { "StatementId", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_observation_facts_Subject",
                table: "observation_facts",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_publications_ContentHash",
                table: "publications",
                column: "ContentHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publications_PlanId",
                table: "publications",
                column: "PlanId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_choices_PlanId",
                table: "publishing_choices",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_report_rounds_PlanId_Frequency_From_To",
                table: "report_rounds",
                columns: new[] { "PlanId", "Frequency", "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_return_lines_CaseId_Order",
                table: "return_lines",
                columns: new[] { "CaseId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_return_pictures_RoundId_UnitId",
                table: "return_pictures",
                columns: new[] { "RoundId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_round_items_RoundId_Order",
                table: "round_items",
                columns: new[] { "RoundId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_round_reopenings_RoundId_UnitId",
                table: "round_reopenings",
                columns: new[] { "RoundId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_step_facts_StatementId_Revision",
                table: "step_facts",
                columns: new[] { "StatementId", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_step_facts_Subject",
                table: "step_facts",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_supervision_notices_Kind_Year_Number",
                table: "supervision_notices",
                columns: new[] { "Kind", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_supervision_notices_UnitId_IssuedOn",
                table: "supervision_notices",
                columns: new[] { "UnitId", "IssuedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_rungs_CaseId_DueOn_Step",
                table: "supervision_rungs",
                columns: new[] { "CaseId", "DueOn", "Step" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_plan_versions");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "duty_facts");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "observation_facts");

            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "publishing_choices");

            migrationBuilder.DropTable(
                name: "report_rounds");

            migrationBuilder.DropTable(
                name: "return_lines");

            migrationBuilder.DropTable(
                name: "return_pictures");

            migrationBuilder.DropTable(
                name: "return_starts");

            migrationBuilder.DropTable(
                name: "round_items");

            migrationBuilder.DropTable(
                name: "round_reopenings");

            migrationBuilder.DropTable(
                name: "step_facts");

            migrationBuilder.DropTable(
                name: "supervision_notices");

            migrationBuilder.DropTable(
                name: "supervision_rungs");
        }
    }
}
