using System.ComponentModel;
using Luoshi.Office.Plans;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Plans;

/// <summary>A plan in a list.</summary>
[Description("一份方案。A plan.")]
internal sealed record PlanResource(
    string Id, [property: Description("文件名。The file's name.")] string Name, string Title,
    [property: Description("原件的 SHA-256。SHA-256 of the document.")] string ContentHash,
    string Encoding, [property: Description("字节数。In bytes.")] long Size, DateTimeOffset ReceivedAt, Links Links)
{
    public static PlanResource Of(PlanSummary plan) => new(
        plan.Id, plan.Name, plan.Title, plan.ContentHash, plan.Encoding, plan.Size, plan.ReceivedAt, new(ApiLinks.Plan(plan.Id), PlanLinks.Reader(plan.Id)));
}

/// <summary>How much a plan holds.</summary>
internal sealed record PlanCounts(int Targets, int Tasks, int Responsibilities, int Milestones, int Units, int Projects, int Findings, int AcknowledgedFindings, int Corrections);

/// <summary>Which version of a plan it is.</summary>
[Description("方案在某日的状态。The plan as it stood on a day.")]
internal sealed record PlanVersion(
    DateOnly AsOf, [property: Description("已生效的修订。Amendments that count.")] IReadOnlyList<string> Amendments,
    [property: Description("以后生效的修订。Amendments that count later.")] IReadOnlyList<string> AmendmentsAhead,
    [property: Description("废止之日；未废止为 null。The day from which it no longer counts.")] DateOnly? Repealed);

/// <summary>A plan with what was read in it.</summary>
internal sealed record PlanDetail(
    PlanResource Plan, string? DocumentNumber, string? Issuer, string? Issued,
    [property: Description("编译覆盖的比例，0 到 1。The share of the text that was understood, 0 to 1.")] double Coverage,
    PlanCounts Counts, PlanVersion Version, [property: Description("各清单的地址。The addresses of its lists.")] IReadOnlyDictionary<string, string> Lists)
{
    private static readonly string[] Names =
        ["targets", "tasks", "units", "responsibilities", "timeline", "projects", "matrix", "uncompiled", "findings", "acknowledgements", "corrections", "amendments"];

    public static PlanDetail Of(CurrentPlan current)
    {
        var loaded = current.Required;
        var plan = loaded.Plan;
        return new(
            PlanResource.Of(loaded.Stored), plan.Document.DocumentNumber, plan.Document.Issuer, plan.Document.Issued?.ToString(), plan.Coverage.Share,
            new(
                plan.Targets.Length, plan.Tasks.Length, plan.Responsibilities.Length, plan.Milestones.Length, plan.Units.Length, plan.Projects.Length,
                loaded.Index.Findings.Length, current.States?.Acknowledged ?? 0, loaded.OwnOnly ? 0 : loaded.Corrections.InForce.Count()),
            new(loaded.State.AsOf, [.. loaded.State.InForce.Select(kept => kept.Id)], [.. loaded.State.Ahead.Select(kept => kept.Id)], loaded.State.Repealed),
            Names.ToDictionary(name => name, name => ApiLinks.Of(loaded.Id, name)));
    }
}

/// <summary>What came of a document that was sent.</summary>
internal sealed record PlanReceipt(string Id, [property: Description("同样的内容以前已收过。The same bytes had been received before.")] bool AlreadyKept, Links Links);

/// <summary>Something that happened to a plan.</summary>
internal sealed record PlanEventResource(long Id, string PlanId, string Name, PlanEventKind Kind, DateTimeOffset At);
