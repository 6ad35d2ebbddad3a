using Luoshi.Conventions.Tests.Guilty.State;
using Luoshi.Conventions.Tests.Reading;
using Luoshi.Core;

namespace Luoshi.Conventions.Tests.State;

public class MutableStateTests
{
    private static readonly Type[] CoreTypes = typeof(PlanCompiler).Assembly.GetTypes();

    [Fact]
    public void The_compiler_shares_no_state_that_can_change() =>
        Verdict.Clean(
            CoreTypes.SelectMany(MutableState.Shared),
            "Any number of threads compile at once: make it readonly, and frozen or immutable where others see it.");

    [Fact]
    public void Public_types_of_the_compiler_cannot_be_changed_by_their_users() =>
        Verdict.Clean(
            CoreTypes.Where(t => t.IsVisible).SelectMany(MutableState.Open),
            "Take the value in the constructor, or make the setter init.");

    [Fact]
    public void The_model_is_immutable_all_through() =>
        Verdict.Clean(
            CoreTypes.Where(t => t.Namespace == "Luoshi.Core.Model").SelectMany(MutableState.Within),
            "A compiled plan is shared by every page and every thread: records, init, ImmutableArray.");

    [Fact]
    public void The_rules_look_at_the_model_they_guard() =>
        Assert.Contains(typeof(Luoshi.Core.Model.Plan), CoreTypes);

    [Fact]
    public void The_rules_accuse_state_that_can_change()
    {
        const string name = "Luoshi.Conventions.Tests.Guilty.State.Ledger";

        Assert.Equal(
            [$"{name}.Seen is shared and can be changed", $"{name}._count is shared and can be changed"],
            MutableState.Shared(typeof(Ledger)).Order(StringComparer.Ordinal));
        Assert.Equal(
            [$"{name}.Owner can be set", $"{name}.Total can be assigned"],
            MutableState.Open(typeof(Ledger)).Order(StringComparer.Ordinal));
        Assert.Contains($"{name}.Rows hands out a List`1", MutableState.Within(typeof(Ledger)));
    }
}
