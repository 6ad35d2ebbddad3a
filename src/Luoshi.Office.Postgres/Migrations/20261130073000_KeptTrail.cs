using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luoshi.Office.Postgres.Migrations
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // Whatever part of the program asks, an entry of the audit trail is neither changed nor deleted, and the table is not emptied.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION trail_is_kept() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the audit trail is only added to'; END $$;
                CREATE TRIGGER trail_is_kept BEFORE UPDATE OR DELETE ON trail FOR EACH ROW EXECUTE FUNCTION trail_is_kept();
                CREATE TRIGGER trail_is_not_emptied BEFORE TRUNCATE ON trail FOR EACH STATEMENT EXECUTE FUNCTION trail_is_kept();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER trail_is_not_emptied ON trail; DROP TRIGGER trail_is_kept ON trail; DROP FUNCTION trail_is_kept();");

            migrationBuilder.DropColumn(
                name: "Locks",
                table: "sign_in_states");
        }
    }
}
