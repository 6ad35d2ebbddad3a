using System.Net.Mime;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Evidence;
using Luoshi.Web.Permissions;

namespace Luoshi.Web.Api.Evidence;

/// <summary>Evidence: handing in, looking through, taking away, withdrawing.</summary>
internal static class EvidenceApi
{
    private const string AboutKey = "about";
    private const string UnitKey = "unit";
    private const int Listed = 500;

    public static string Address(string hash) => $"{ApiLinks.Root}/evidence/{hash}";

    public static void MapEvidenceApi(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/evidence").WithTags("证据材料 / Evidence");
        all.MapGet("", async (HttpContext http, EvidenceDesk desk) => Paging.Send(
                http, await desk.ListAsync(Asked(http, AboutKey), null, Listed, http.RequestAborted), kept => kept.Link.Id, EvidenceResource.Of))
            .Says("listEvidence", new("列出证据材料", "List evidence"), new(
                $"最近 {Listed} 份，最后交来的在前；只看本单位的，只列本单位交来的。查看记入审计轨迹。", $"The last {Listed}, the latest first; whoever sees their own units gets what these handed in. That it was listed is put on record."))
            .Query(AboutKey, "只列证明它的，如 plan:编号", "only what is evidence of this, such as plan:id").Lists<EvidenceResource>().Allow(Permission.EvidenceRead).Noted(EvidenceDesk.List);
        all.MapPost("", ReceiveAsync)
            .Says("addEvidence", new("提交证据材料", "Hand in evidence"), new(
                "请求体是文件的字节。按内容认类型，后缀要相符；经扫描程序检查；内容相同的只保存一份。",
                "The body is the bytes of the file. Its content tells its kind, and the name must agree; a scanner looks it over; the same bytes are kept once."))
            .Query(RequestText.NameKey, "文件名", "the file's name", "数据.txt", required: true)
            .Query(AboutKey, "证明什么，如 plan:编号、case:编号", "what it is evidence of, such as plan:id or case:id", "plan:9f2c", required: true)
            .Query(UnitKey, "为哪个单位提交；只在一个单位任职时可不写", "the unit that hands it in; need not be given where one holds posts in one unit")
            .TakesFile(ApiExamples.Observations, new("文件的字节。", "The bytes of the file."))
            .Answers<EvidenceResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid).Changes().Allow(Permission.EvidenceAdd);
        var one = all.MapGroup("/{hash}").Fails(ProblemKinds.NotFound);
        one.MapGet("", async (HttpContext http, string hash, EvidenceDesk desk) =>
                await desk.OfFileAsync(hash, EvidenceDesk.Read, null, http.RequestAborted) is [var first, ..] uses
                    ? Results.Ok(new EvidenceDetail(hash, first.File.Kind, first.File.Size, first.File.ReceivedAt, [.. uses.Select(EvidenceResource.Of)], EvidenceAddresses.Of(hash)))
                    : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getEvidence", new("一份材料的概况和用处", "What a file of evidence is and where it is used")).Answers<EvidenceDetail>().Allow(Permission.EvidenceRead).Noted(EvidenceDesk.Read);
        one.MapGet("content", ContentAsync)
            .Says("getEvidenceContent", new("下载材料", "Download the file"), new("下载记入审计轨迹。", "That it was taken away is put on record."))
            .Produces<byte[]>(StatusCodes.Status200OK, MediaTypeNames.Application.Octet).Allow(Permission.EvidenceRead).Noted(EvidenceDesk.Download);
        one.MapPost("links/{linkId}/withdrawal", WithdrawAsync)
            .Says("withdrawEvidence", new("撤回材料", "Withdraw evidence"), new("只能撤回本单位交来的；记录保留。", "One's own unit's only; the record of it stays."))
            .Takes(Reasoned.Example).Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.Invalid).Changes().Allow(Permission.EvidenceAdd);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, EvidenceDesk desk)
    {
        if (Asked(http, RequestText.NameKey) is not { } name)
        {
            return Problem.Of(http, ProblemKinds.BadParameter, null, new Fault(RequestText.NameKey, new("请写文件名", "give the name of the file")));
        }

        var receipt = await desk.ReceiveAsync(http.Request.Body, name, Asked(http, AboutKey), Asked(http, UnitKey), http.RequestAborted);
        return receipt.Kept is { } kept
            ? Results.Created(Address(kept.File.Hash), EvidenceResource.Of(kept))
            : Problem.Invalid(http, [new Fault("body", receipt.Refusal ?? EvidenceTexts.NoFile)]);
    }

    private static async Task<IResult> ContentAsync(HttpContext http, string hash, EvidenceDesk desk)
    {
        if (await desk.OfFileAsync(hash, EvidenceDesk.Download, null, http.RequestAborted) is not [.., var kept])
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        try
        {
            return EvidenceSending.Send(http, kept, await desk.OpenAsync(kept.File, http.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return Problem.Of(http, ProblemKinds.Failed, EvidenceTexts.Damaged);
        }
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string hash, string linkId, Reasoned body, EvidenceDesk desk)
    {
        var (reason, faults) = Signing.Sign(body.Reason);
        return faults.Count > 0 ? Problem.Invalid(http, faults)
            : (await desk.OfFileAsync(hash, EvidenceDesk.Read, null, http.RequestAborted)).Any(kept => kept.Link.Id == linkId) && await desk.WithdrawAsync(linkId, reason, http.RequestAborted)
                ? Results.NoContent() : Problem.Of(http, ProblemKinds.NotFound);
    }

    private static string? Asked(HttpContext http, string key) => http.Request.Query[key].ToString().Trim() is { Length: > 0 } value ? value : null;
}
