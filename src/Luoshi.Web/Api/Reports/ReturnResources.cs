using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.Reports;
using Luoshi.Web.Api.Shared;

namespace Luoshi.Web.Api.Reports;

/// <summary>What was accepted last of a line.</summary>
internal sealed record AcceptedLastResource(string ReturnId, decimal? Value, ReportedState State, string Narrative);

/// <summary>A line of a return.</summary>
internal sealed record ReturnLineResource(
    string Id, [property: Description("保存时带回，别人先改了就不保存。Sent back when it is saved; nothing is where somebody was first.")] int Version,
    string Number, LineKind Kind, string Title, [property: Description("方案中的条目。The item of the plan.")] string ItemId, string Unit, DateOnly? DueOn,
    decimal? Value, ReportedState State, string Narrative, string NextStep, string Help, [property: Description("材料的摘要值。Files by their hashes.")] IReadOnlyList<string> Evidence,
    [property: Description("本期已填写或确认。Somebody filled it in or confirmed it in this round.")] bool Confirmed, AcceptedLastResource? AcceptedLast)
{
    public static ReturnLineResource Of(ReturnLineView of)
    {
        var line = of.Line;
        return new(
            line.Id, line.Version, line.Number, line.Kind, line.Title, line.ItemId, line.Unit, line.DueOn, line.Value, line.State, line.Narrative, line.NextStep, line.Help, line.EvidenceHashes, line.Touched,
            of is { Before: { } before, BeforeIn: { } last } ? new(last, before.Value, before.State, before.Narrative) : null);
    }
}

/// <summary>A return with its lines.</summary>
[Description("一张进展报表；送签、签报、接收、退回用 takeStep。A progress return; it is handed up, signed, accepted and returned by takeStep.")]
internal sealed record ReturnResource(
    string Id, string RoundId, string UnitId, LocalizedText Title, string State, LocalizedText StateName, DateOnly? DueOn,
    [property: Description("takeStep 时带回。Sent back with takeStep.")] int Version,
    [property: Description("为什么不能填写；能填写时为 null。Why it cannot be filled in; null where it can.")] LocalizedText? Locked,
    [property: Description("已接收，内容冻结。Accepted: what it says is frozen.")] bool Frozen, IReadOnlyList<ReturnLineResource> Lines, Links Links)
{
    public static ReturnResource Of(ReturnView view)
    {
        var file = view.Open.File;
        return new(
            view.Id, view.Round.Id, file.OwnerUnit, view.Open.Title, file.State, view.Open.State.Name, file.DueOn, file.Version, view.Locked, view.Picture is not null,
            [.. view.Lines.Select(ReturnLineResource.Of)], new($"{ApiLinks.Root}/returns/{view.Id}", view.Open.Link));
    }
}

/// <summary>A line as it is to be saved.</summary>
internal sealed record LineBody(
    string? Id, int? Version, [property: Description("数值，照写；没有则不给。The value as written; left out for none.")] string? Value, ReportedState? State,
    string? Narrative, string? NextStep, string? Help, IReadOnlyList<string>? Evidence)
{
    public LineEdit ToEdit() => new(
        Id ?? string.Empty, Version ?? -1, Value ?? string.Empty, State ?? ReportedState.Unsaid, Narrative ?? string.Empty, NextStep ?? string.Empty, Help ?? string.Empty, UnitList.Join(Evidence ?? []));
}

/// <summary>Lines that are to be saved.</summary>
internal sealed record LinesBody(IReadOnlyList<LineBody>? Lines)
{
    public static LinesBody Example { get; } = new([new("018f7c2a", 1, "12", ReportedState.OnSchedule, "完成选址", "开工建设", null, [])]);
}

/// <summary>What came of saving.</summary>
internal sealed record LinesSavedResource([property: Description("改动了几行。How many lines changed.")] int Changed);
