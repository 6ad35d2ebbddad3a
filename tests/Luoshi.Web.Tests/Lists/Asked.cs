using Luoshi.Core;
using Luoshi.Testing.Plans;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Tests.Lists;

/// <summary>The hand-made plan and the ways to ask for its lists.</summary>
internal static class Asked
{
    public static readonly DateOnly MidPlan = new(2022, 3, 1);

    public static Compilation Compilation { get; } = HandMadePlan.Compile();

    public static PlanIndex Index { get; } = new(Compilation);

    /// <summary>A query as an address states it: "kind=increment&amp;sort=-due".</summary>
    public static ListQuery For(string address = "") => ListQuery.From(
        address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1])));
}
