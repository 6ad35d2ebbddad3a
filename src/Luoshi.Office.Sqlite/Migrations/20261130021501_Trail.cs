using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luoshi.Office.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Trail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "trail",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trail", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "trail_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trail_head", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "trail_head",
                columns: new[] { "Id", "Hash", "Sequence" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_trail_About",
                table: "trail",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_trail_AccountId",
                table: "trail",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_trail_Action",
                table: "trail",
                column: "Action");

            migrationBuilder.CreateIndex(
                name: "IX_trail_At",
                table: "trail",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "trail");

            migrationBuilder.DropTable(
                name: "trail_head");
        }
    }
}
