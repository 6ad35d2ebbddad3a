using Luoshi.Office.Permissions;

namespace Luoshi.Office.Tests.Permissions;

public class RoleTableTests
{
    private static readonly string[] Administrators = ["system-admin", "security-admin", "audit-admin"];

    [Fact]
    public void Every_permission_has_a_code_of_its_own_and_a_name_in_both_languages()
    {
        var all = Enum.GetValues<Permission>();

        Assert.Equal(all.Length, all.Select(permission => permission.Code()).Distinct().Count());
        Assert.All(all, permission =>
        {
            Assert.Equal(permission, PermissionNames.Find(permission.Code()));
            Assert.NotEqual(permission.Name().Zh, permission.Name().En);
        });
    }

    [Fact]
    public void Every_permission_is_held_by_somebody_and_a_role_that_is_not_in_the_table_holds_none()
    {
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.True(RoleTable.Allows(RoleTable.Codes, permission), permission.Code()));
        Assert.Empty(RoleTable.Of("nobody"));
        Assert.Equal(Reach.Nothing, RoleTable.ReachOf("nobody"));
    }

    [Fact]
    public void The_three_administrators_see_no_business_and_share_nothing_but_their_own_account_and_the_calendar()
    {
        Permission[] business = [.. RoleTable.Codes.Except(Administrators).SelectMany(RoleTable.Of).Distinct().Except(RoleTable.Of("public-reader"))];

        foreach (var administrator in Administrators)
        {
            Assert.Equal(Reach.Nothing, RoleTable.ReachOf(administrator));
            Assert.Empty(RoleTable.Of(administrator).Intersect(business));
            Assert.All(Administrators.Where(other => other != administrator), other =>
                Assert.Equal([Permission.OwnAccount, Permission.OwnInbox, Permission.CalendarRead], RoleTable.Of(administrator).Intersect(RoleTable.Of(other)).Order()));
        }
    }

    [Fact]
    public void Who_proposes_an_amendment_does_not_decide_on_it() => Assert.All(RoleTable.Codes, role =>
        Assert.False(RoleTable.Of(role).IsSupersetOf([Permission.AmendmentsPropose, Permission.AmendmentsDecide]), role));
}
