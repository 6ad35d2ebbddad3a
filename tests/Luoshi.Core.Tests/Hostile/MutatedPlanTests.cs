using CsCheck;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Hostile;

public class MutatedPlanTests
{
    private static readonly string[] Plans = [.. RealPlans.Paths().Select(File.ReadAllText).Where(text => text.Length < 30_000)];

    [Fact]
    public void Real_plans_compile_to_sound_plans()
    {
        Assert.NotEmpty(Plans);
        foreach (var path in RealPlans.Paths())
        {
            var violations = PlanInvariants.Violations(PlanCompiler.Compile(SourceDocument.FromText(Path.GetFileName(path), File.ReadAllText(path))));
            Assert.True(violations.Count == 0, $"{path}\n{string.Join('\n', violations)}");
        }
    }

    [Fact]
    public void Mutated_plans_compile_to_sound_plans() => Mutate(300);

    [Fact]
    [Trait("Category", "Long")]
    public void Many_mutated_plans_compile_to_sound_plans() => Mutate(2_000);

    private static void Mutate(int count) =>
        Gen.Select(Gen.OneOf(Plans), Mutation.Any.Array[1, 12]).Sample(
            (plan, mutations) =>
            {
                var text = mutations.Aggregate(plan, (changed, mutation) => mutation.Apply(changed));
                var violations = PlanInvariants.Violations(PlanCompiler.Compile(SourceDocument.FromText("mutated.txt", text)));
                return violations.Count == 0 ? true : throw new InvalidOperationException(string.Join('\n', violations.Take(10)));
            },
            iter: count,
            threads: 1,
            print: input => $"plan \"{input.Item1[..Math.Min(40, input.Item1.Length)]}…\"\n{string.Join('\n', input.Item2.Select(m => m.ToString()))}");
}
