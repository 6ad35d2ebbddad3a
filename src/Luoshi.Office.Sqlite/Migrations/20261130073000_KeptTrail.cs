using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luoshi.Office.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeptTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Locks",
                table: "sign_in_states",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Whatever part of the program asks, an entry of the audit trail is neither changed nor deleted.
            migrationBuilder.Sql("CREATE TRIGGER trail_is_kept BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;");
            migrationBuilder.Sql("CREATE TRIGGER trail_is_not_changed BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER trail_is_not_changed;");
            migrationBuilder.Sql("DROP TRIGGER trail_is_kept;");

            migrationBuilder.DropColumn(
                name: "Locks",
                table: "sign_in_states");
        }
    }
}
