using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Folders;

public class FolderCirclesTests
{
    [Theory]
    [MemberData(nameof(Product.SourceNames), MemberType = typeof(Product))]
    public void Folders_of_a_project_use_each_other_one_way_only(string project) =>
        Verdict.Clean(
            Circles.Among(TypeUses.Of(Product.Source(project).AssemblyPath), project),
            "Move the shared type into the lower folder, or merge the folders.");

    [Theory]
    [MemberData(nameof(Product.SourceNames), MemberType = typeof(Product))]
    public void Outermost_folders_with_all_they_hold_use_each_other_one_way_only(string project) =>
        Verdict.Clean(
            Circles.Among(Circles.ByOutermost(TypeUses.Of(Product.Source(project).AssemblyPath), project), project),
            "Move the shared type into the lower folder, or merge the folders.");

    [Fact]
    public void The_rule_accuses_folders_that_make_a_circle_only_with_what_they_hold()
    {
        TypeUse[] uses = [new("R.A.X", "a", "R.B", "b"), new("R.B", "b", "R.A.Y", "c")];

        Assert.Empty(Circles.Among(uses, "R"));
        Assert.Equal(["R.A -> R.B (a uses b)", "R.B -> R.A (b uses c)"], Circles.Among(Circles.ByOutermost(uses, "R"), "R"));
    }

    [Fact]
    public void The_rule_accuses_two_folders_that_use_each_other() =>
        Assert.Equal(
            [
                "Luoshi.Conventions.Tests.Guilty.Circle.Left -> Luoshi.Conventions.Tests.Guilty.Circle.Right (Egg uses Hen)",
                "Luoshi.Conventions.Tests.Guilty.Circle.Right -> Luoshi.Conventions.Tests.Guilty.Circle.Left (Hen uses Egg)",
            ],
            Circles.Among(TypeUses.Of(typeof(FolderCirclesTests).Assembly.Location), "Luoshi.Conventions.Tests.Guilty.Circle"));

    [Fact]
    public void The_rule_accuses_a_circle_of_three_folders()
    {
        TypeUse[] uses =
            [new("R.A", "a", "R.B", "b"), new("R.B", "b", "R.C", "c"), new("R.C", "c", "R.A", "a"), new("R.C", "c", "R.D", "d")];

        Assert.Equal(["R.A -> R.B (a uses b)", "R.B -> R.C (b uses c)", "R.C -> R.A (c uses a)"], Circles.Among(uses, "R"));
    }

    [Theory]
    [InlineData("InSignature")]
    [InlineData("InBody")]
    [InlineData("AsBase")]
    [InlineData("AsTypeArgument")]
    [InlineData("AsAttribute")]
    public void A_use_is_seen_wherever_it_stands(string user) =>
        Assert.Contains(
            TypeUses.Of(typeof(FolderCirclesTests).Assembly.Location),
            u => u.FromType == user && u.ToNamespace == "Luoshi.Conventions.Tests.Guilty.Uses.Used");
}
