using Luoshi.Cli.Compiling;

namespace Luoshi.Cli.Tests.Compiling;

public class OutputNamesTests
{
    [Fact]
    public void A_name_of_its_own_is_kept() =>
        Assert.Equal(["shenzhen-2012.plan.json", "v1.2.plan.json"], OutputNames.For(["/p/shenzhen-2012.txt", "/p/v1.2.txt"]));

    [Fact]
    public void Equal_names_in_two_folders_are_told_apart_by_folder() =>
        Assert.Equal(["a-plan.plan.json", "b-plan.plan.json", "other.plan.json"], OutputNames.For(["/p/a/plan.txt", "/p/b/plan.txt", "/p/other.txt"]));

    [Fact]
    public void Equal_names_in_one_folder_are_told_apart_by_extension() =>
        Assert.Equal(["plan.txt.plan.json", "plan.md.plan.json"], OutputNames.For(["/p/plan.txt", "/p/plan.md"]));

    [Fact]
    public void Names_that_differ_in_case_alone_are_told_apart() =>
        Assert.Equal(["a-Plan.plan.json", "b-plan.plan.json"], OutputNames.For(["/p/a/Plan.txt", "/p/b/plan.txt"]));

    [Fact]
    public void A_name_made_for_one_never_hits_the_name_of_another()
    {
        var names = OutputNames.For(["/a/plan.txt", "/b/plan.txt", "/c/a-plan.txt", "/d/plan.txt.txt", "/e/x/plan.txt", "/f/x/plan.txt"]);
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("a-plan.plan.json", names[2]);
    }

    [Fact]
    public void Standard_input_has_a_name() => Assert.Equal(["stdin.plan.json"], OutputNames.For(["-"]));
}
