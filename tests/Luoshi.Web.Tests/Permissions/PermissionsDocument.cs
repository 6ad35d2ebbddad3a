using System.Globalization;
using System.Text;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;

namespace Luoshi.Web.Tests.Permissions;

/// <summary>docs/permissions.md: the table of roles and what every address asks for, as text that is reviewed.</summary>
static class PermissionsDocument
{
    public static string Write(IReadOnlyList<Door> doors)
    {
        var text = new StringBuilder();
        text.Append("""
            # Who may do what 权限表

            Written by the tests from `RoleTable` and from the running server; `LUOSHI_APPROVE=1 ./test Web` rewrites it. Whatever is not
            written here is refused. A test asks at every address below as every role and as nobody and compares each answer.

            ## Roles 角色


            """);
        text.Append("| | ").AppendJoin(" | ", RoleTable.Codes.Select(Name)).Append(" |\n| --- |").AppendJoin("", RoleTable.Codes.Select(_ => " :-: |")).Append('\n');
        text.Append("| **sees 范围** | ").AppendJoin(" | ", RoleTable.Codes.Select(role => ReachOf(RoleTable.ReachOf(role)))).Append(" |\n");
        foreach (var permission in Enum.GetValues<Permission>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{permission.Code()}` {permission.Name().Zh} | ")
                .AppendJoin(" | ", RoleTable.Codes.Select(role => RoleTable.Of(role).Contains(permission) ? "●" : " ")).Append(" |\n");
        }

        text.Append("""

            The three administrators (三员) see no business and cannot be combined with each other or with any other role in one person. Who
            sees own units gets, of every plan, only what these units lead, assist in or are responsible for, and no plan in which they owe
            nothing. The document itself stays whole for them: it was issued to the units that carry it out, so they read all of its text and
            fetch it as it was received. Cut is what was made of it and what came of it: items, duties, lights, returns, cases and evidence.
            Beyond the role, whoever reports cannot approve, and the unit that hosts the office cannot rule on its own duties: the
            post that is named to stand in does (`Recusals`).

            ## Addresses 地址

            | method | address | asks for |
            | --- | --- | --- |

            """);
        foreach (var door in doors)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {door.Method} | `{door.Route}` | {(door.Permission is { } needed ? $"`{needed.Code()}`" : $"open: {door.Open}")} |\n");
        }

        return text.ToString();
    }

    private static string Name(string role) => Roles.Find(role) is { } known ? $"{known.Name.Zh} {known.Name.En}" : role;

    private static string ReachOf(Reach reach) => reach switch
    {
        Reach.Everything => "all 全部",
        Reach.OwnUnits => "own units 本单位",
        _ => "none 无",
    };
}
