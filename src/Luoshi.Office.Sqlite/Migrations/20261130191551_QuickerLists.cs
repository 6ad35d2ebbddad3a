using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luoshi.Office.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QuickerLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_notices_PersonId_Id",
                table: "notices",
                columns: new[] { "PersonId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_case_events_PersonId_CaseId",
                table: "case_events",
                columns: new[] { "PersonId", "CaseId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_notices_PersonId_Id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "IX_case_events_PersonId_CaseId",
                table: "case_events");
        }
    }
}
