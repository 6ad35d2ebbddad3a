using Luoshi.Office.Permissions;
using Luoshi.Office.Scopes;
using Luoshi.Office.Tests.Accounts;
using Luoshi.Office.Tokens;

namespace Luoshi.Office.Tests.Tokens;

public sealed class TokenStoreTests : IDisposable
{
    private readonly TemporaryOffice _office = new(Database.Sqlite);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TokenStore Tokens => _office.Get<TokenStore>();

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("u9", "unit-liaison", "plans.read", "unit")]
    [InlineData("u1", "king", "plans.read", "role")]
    [InlineData("u1", "unit-liaison", "findings.read", "scopes")]
    [InlineData("u1", "office-head", "amendments.decide", "scopes")]
    [InlineData("u1", "office-clerk", "operations.read", "scopes")]
    [InlineData("u1", "system-admin", "trail.read", "scopes")]
    public async Task A_token_has_a_unit_that_is_open_a_role_that_there_is_and_no_more_than_the_role_may(string unit, string role, string scope, string field)
    {
        await _office.HireAsync("chen", cancellation: Cancellation);

        var making = await Tokens.MakeAsync(Request(unit, role, scope), TemporaryOffice.As("安管员"), Cancellation);

        Assert.Null(making.Secret);
        Assert.Equal(field, making.Faults[0].Field);
        Assert.Empty(await Tokens.ListAsync(Cancellation));
    }

    [Theory]
    [InlineData("unit-liaison", Reach.OwnUnits)]
    [InlineData("supervisor", Reach.Everything)]
    public async Task A_token_sees_what_a_post_of_its_role_in_its_unit_sees(string role, Reach reach)
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        var made = await Tokens.MakeAsync(Request("u1", role, "plans.read"), TemporaryOffice.As("安管员"), Cancellation);

        var found = await Tokens.FindAsync(made.Secret ?? string.Empty, "10.0.0.1", Cancellation);

        var scope = Scope.Of(Assert.IsType<MachineToken>(found).Holder());
        Assert.Equal(reach, scope.Reach);
        Assert.True(scope.Covers("u1"));
        Assert.Equal(reach == Reach.Everything, scope.Covers("u2"));
        Assert.Equal([Permission.PlansRead], found.Permissions());
    }

    private TokenRequest Request(string unit, string role, string scope) =>
        new("数据交换", unit, role, [PermissionNames.Find(scope) ?? throw new ArgumentException("There is no such permission.", nameof(scope))], _office.Clock.Now.AddDays(30));
}
