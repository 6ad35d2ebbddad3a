using System.Globalization;
using System.Net.Mime;
using Luoshi.Office.Permissions;
using Luoshi.Office.Plans;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Plans;

/// <summary>Plans: what there is, receiving, reading, deleting.</summary>
internal static class PlanEndpoints
{
    private const int HistoryShown = 500;

    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/plans").WithTags("方案 / Plans");
        all.MapGet("/", async (HttpContext http, OwnPlans plans, Viewpoint view) => Paging.Send(http, await plans.ListAsync(view.AsOf, http.RequestAborted), plan => plan.Id, PlanResource.Of))
            .Says("listPlans", new("列出方案", "List the plans"), new(
                "最后收到的在前。只看本单位的，只列出本单位承担事项的方案。", "The last received first. Whoever sees their own units gets the plans in which these owe something."))
            .Lists<PlanResource>().Allow(Permission.PlansRead);
        all.MapPost("/", ReceiveAsync)
            .Says("receivePlan", new("收入一份方案", "Bring in a plan"), new(
                "请求体是纯文本文件的字节，编码自动识别。内容相同的文件只收一次。", "The body is the bytes of a plain text file; its encoding is recognised. The same bytes are kept once."))
            .Query(RequestText.NameKey, "文件名，以 .txt 结尾", "the file's name, which ends in .txt", "方案.txt", required: true)
            .TakesText(MediaTypeNames.Text.Plain, ApiExamples.PlanText, new("方案的全文。", "The text of the plan."))
            .Answers<PlanReceipt>(StatusCodes.Status201Created).Answers<PlanReceipt>()
            .Fails(ProblemKinds.Invalid).Changes().Allow(Permission.PlansReceive);
        all.MapGet("/history", async (HttpContext http, PlanStore store, Caller caller) => Paging.Send(
                http, caller.Scope.SeesEverything ? await store.HistoryAsync(HistoryShown, http.RequestAborted) : [], entry => entry.Id.ToString(CultureInfo.InvariantCulture),
                entry => new PlanEventResource(entry.Id, entry.PlanId, entry.Name, entry.Kind, entry.At)))
            .Says("planHistory", new("收入、删除和修订的记录", "What came, went and was amended"), new($"最近 {HistoryShown} 条，最后发生的在前。", $"The last {HistoryShown}, the latest first."))
            .Lists<PlanEventResource>().Allow(Permission.PlansRead);
    }

    /// <summary>What is under the address of one plan.</summary>
    public static void MapPlan(this IEndpointRouteBuilder plan)
    {
        var one = plan.MapGroup("/").WithTags("方案 / Plans");
        one.MapGet("", (CurrentPlan current) => Results.Ok(PlanDetail.Of(current)))
            .Says("getPlan", new("读取一份方案的概况", "Read what a plan holds")).Answers<PlanDetail>().Allow(Permission.PlansRead);
        one.MapGet("text", (CurrentPlan current) => Results.Text(current.Required.Compilation.Source.Text, "text/plain; charset=utf-8"))
            .Says("getPlanText", new("读取方案的文字", "Read the plan's text"), new("所求之日有效的文字，UTF-8；条目的位置以此计。", "The text in force on the day, as UTF-8; the places of items count in it."))
            .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Plain).Allow(Permission.PlansRead);
        one.MapGet("document", async (HttpContext http, CurrentPlan current, PlanStore store) =>
                await store.ReadAsync(current.Required.Id, http.RequestAborted) is { } bytes
                    ? Results.File(bytes, MediaTypeNames.Application.Octet, current.Required.Stored.Name) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getPlanDocument", new("下载收到的原件", "Download the document as received"))
            .Produces<byte[]>(StatusCodes.Status200OK, MediaTypeNames.Application.Octet).Allow(Permission.PlansRead);
        one.MapDelete("", DeleteAsync)
            .Says("deletePlan", new("删除一份方案", "Delete a plan"), new("原件删除；记录保留。", "The document goes; the record that it was here stays."))
            .Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.Changed).Changes().Allow(Permission.PlansDelete);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, PlanCatalogue catalogue, LuoshiWebOptions options, Caller caller)
    {
        var (name, fault) = RequestText.Name(http.Request);
        if (fault is not null)
        {
            return Problem.Of(http, ProblemKinds.BadParameter, null, fault);
        }

        if (await RequestText.ReadAsync(http.Request, options.MaxUploadBytes) is not { } content)
        {
            return Problem.Of(http, ProblemKinds.TooLarge);
        }

        var reception = await catalogue.ReceiveAsync(name, content, caller.Actor, http.RequestAborted);
        if (reception.Receipt is not { } receipt)
        {
            return Problem.Invalid(http, reception.Findings.Select(finding => new Fault("body", new($"{finding.Code} {finding.Message.Zh}", $"{finding.Code} {finding.Message.En}"))));
        }

        var shown = new PlanReceipt(receipt.PlanId, receipt.AlreadyKept, new(ApiLinks.Plan(receipt.PlanId), PlanLinks.Reader(receipt.PlanId)));
        return receipt.AlreadyKept ? Results.Ok(shown) : Results.Created(shown.Links.Self, shown);
    }

    private static async Task<IResult> DeleteAsync(HttpContext http, CurrentPlan current, PlanStore store, Caller caller) =>
        (await store.DeleteAsync(current.Required.Id, caller.Actor, http.RequestAborted)).Refusal is { } refusal ? Problem.Of(http, ProblemKinds.Conflict, refusal) : Results.NoContent();
}
