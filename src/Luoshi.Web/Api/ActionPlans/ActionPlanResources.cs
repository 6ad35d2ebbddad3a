using System.ComponentModel;
using System.Globalization;
using Luoshi.Office.ActionPlans;
using Luoshi.Web.Api.Cases;
using Luoshi.Web.Pages.ActionPlans;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.ActionPlans;

/// <summary>A piece of work with its action plan.</summary>
[Description("一项任务及其行动方案。A piece of work with its action plan.")]
internal sealed record ActionPlanRowResource(
    string PlanId, string ItemId, string Number, string Title, [property: Description("编制单位。The unit that writes it.")] string UnitId, string? Park,
    [property: Description("未下达编制要求的为 null。Null while none was asked for.")] CaseResource? Case, int Versions, [property: Description("所落实原文的页面地址。The page of the sentence that it carries out.")] string Sentence)
{
    public static ActionPlanRowResource Of(ActionPlanRow row) => new(
        row.Published.PlanId, row.Duty.ItemId, row.Duty.Number, row.Duty.Title, row.UnitId, row.Plan?.Park, row.Plan is { } plan ? CaseResource.Of(plan.Open) : null, row.Plan?.Versions ?? 0,
        DutyMatters.AddressOf(row.Duty));

    public static string Key(ActionPlanRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Duty.Subject}|{row.Plan?.Open.File.Id}");
}

/// <summary>Money of a step.</summary>
internal sealed record MoneyResource(string? Source, [property: Description("万元。In 10,000 yuan.")] decimal? Amount);

/// <summary>What a step needs of another unit.</summary>
internal sealed record HelpResource(string? UnitId, string? What, DateOnly? NeededBy);

/// <summary>A step.</summary>
internal sealed record StepResource(
    string? Title, [property: Description("完成日期。The day by which it is done.")] DateOnly? DueOn, [property: Description("责任岗位。The responsible post.")] string? Post, string? Measures,
    IReadOnlyList<MoneyResource>? Money, IReadOnlyList<HelpResource>? Help)
{
    public static StepResource Of(ActionStep step) => new(
        step.Title, Office.Cases.CaseDay.Read(step.DueOn), step.Post, step.Measures, [.. step.Money.Select(line => new MoneyResource(line.Source, line.Amount))],
        [.. step.Help.Select(line => new HelpResource(line.UnitId, line.What, Office.Cases.CaseDay.Read(line.NeededBy)))]);

    public ActionStep ToStep() => new(
        Title ?? string.Empty, Day(DueOn), Post ?? string.Empty, Measures ?? string.Empty, [.. (Money ?? []).Select(line => new MoneyLine(line.Source ?? string.Empty, line.Amount ?? -1))],
        [.. (Help ?? []).Select(line => new HelpLine(line.UnitId ?? string.Empty, line.What ?? string.Empty, Day(line.NeededBy)))]);

    private static string Day(DateOnly? day) => day is { } given ? Office.Cases.CaseDay.Write(given) : string.Empty;
}

/// <summary>A saved version.</summary>
internal sealed record ActionPlanVersionResource(int Number, string By, DateTimeOffset At, string Goal, IReadOnlyList<StepResource> Steps)
{
    public static ActionPlanVersionResource Of(ActionPlanVersion version)
    {
        var content = ActionPlanContent.FromJson(version.Json);
        return new(version.Number, version.By, version.At, content.Goal, [.. content.Steps.Select(StepResource.Of)]);
    }
}

/// <summary>How it stands with help that a plan needs.</summary>
internal sealed record HelpAnswerResource(HelpResource Help, [property: Description("协办请求；未提出的为 null。The request; null where none was made.")] CaseResource? Request)
{
    public static HelpAnswerResource Of(HelpAnswer answer) => new(
        new(answer.Help.UnitId, answer.Help.What, Office.Cases.CaseDay.Read(answer.Help.NeededBy)), answer.Request is { } request ? CaseResource.Of(request) : null);
}

/// <summary>An action plan with its versions.</summary>
internal sealed record ActionPlanResource(CaseResource Case, int? Filed, IReadOnlyList<ActionPlanVersionResource> Versions, [property: Description("最后一稿所需的协办。The help that the last version needs.")] IReadOnlyList<HelpAnswerResource> Help);

/// <summary>A version that is to be saved.</summary>
internal sealed record ActionPlanBody(
    [property: Description("读到的最后一稿；没有时为 0。已有更新的稿时答 409。The last version that was read; 0 for none. 409 where there is a later one.")] int? After, string? Goal, IReadOnlyList<StepResource>? Steps)
{
    public static ActionPlanBody Example { get; } = new(
        0, "年内建成平台", [new("选址", new(2013, 7, 31), "规划科科长", "比选三处", [new("市财政", 120)], [new("u-1", "提供用地红线", new(2013, 6, 30))])]);
}

/// <summary>A field of two versions.</summary>
internal sealed record ComparedFieldResource(string Place, Core.Model.LocalizedText Field, string? Before, string? After, StepChange Change);
