using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luoshi.Office.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Service : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "machine_token_uses",
                columns: table => new
                {
                    TokenId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastAt = table.Column<long>(type: "bigint", nullable: false),
                    LastFrom = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_machine_token_uses", x => x.TokenId);
                });

            migrationBuilder.CreateTable(
                name: "machine_tokens",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UnitName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RoleCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Prefix = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MadeBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    RevokedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedWhy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_machine_tokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "replays",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    ContentType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Location = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replays", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_machine_tokens_Hash",
                table: "machine_tokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_replays_At",
                table: "replays",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "machine_token_uses");

            migrationBuilder.DropTable(
                name: "machine_tokens");

            migrationBuilder.DropTable(
                name: "replays");
        }
    }
}
