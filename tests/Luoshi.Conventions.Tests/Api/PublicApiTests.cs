using Luoshi.Conventions.Tests.Guilty.State;
using Luoshi.Conventions.Tests.Reading;
using Luoshi.Core;
using Luoshi.Testing;

namespace Luoshi.Conventions.Tests.Api;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_the_compiler_is_the_approved_one() =>
        Verdict.Same(Approved.Difference(
            Repository.PathOf("tests", "Luoshi.Conventions.Tests", "Approved", "Luoshi.Core.api.txt"),
            PublicApi.Describe(typeof(PlanCompiler).Assembly.GetTypes())));

    [Fact]
    public void A_new_public_member_changes_the_text() =>
        Assert.Contains("string Text(string? given = default)", PublicApi.Describe([typeof(NewcomerApi)]), StringComparison.Ordinal);

    [Fact]
    public void Internal_types_and_compiler_made_members_are_left_out()
    {
        Assert.Empty(PublicApi.Describe([typeof(Ledger)]));
        Assert.DoesNotContain("PrintMembers", PublicApi.Describe([typeof(NewcomerRecord)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_names_the_line_and_line_ends_make_none()
    {
        Assert.StartsWith("line 2\n", Approved.FirstDifference("a\nb\n", "a\nc\n"), StringComparison.Ordinal);
        Assert.Null(Approved.FirstDifference("a\nb\n", "a\r\nb"));
    }
}

public class NewcomerApi
{
    public static string Text(string? given = null) => given ?? "";
}

public sealed record NewcomerRecord(string Name);
