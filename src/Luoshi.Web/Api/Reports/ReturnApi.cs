using System.Net.Mime;
using Luoshi.Documents.Forms;
using Luoshi.Office.Accounts;
using Luoshi.Office.Permissions;
using Luoshi.Office.Reports;
using Luoshi.Office.Shared;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Returns;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Reports;

/// <summary>Returns: their lines are read by whoever sees the case and saved by the unit; every step in them is taken as in any case.</summary>
internal static class ReturnApi
{
    public static void MapReturnsApi(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/returns/{returnId}").WithTags("报送 / Reporting").Fails(ProblemKinds.NotFound);
        one.MapGet("", (HttpContext http, string returnId, ReturnReader reader, Caller caller) => WithAsync(http, returnId, reader, caller, (view, _) => Task.FromResult(Results.Ok(ReturnResource.Of(view)))))
            .Says("getReturn", new("一张报表和其中各行", "A return with its lines")).Answers<ReturnResource>().Allow(Permission.CasesRead);
        one.MapPut("/lines", (HttpContext http, string returnId, LinesBody body, ReturnReader reader, ReturnDesk desk, Caller caller) => WithAsync(
                http, returnId, reader, caller, async (_, who) => Answer(http, await desk.SaveAsync(returnId, [.. (body.Lines ?? []).Select(line => line.ToEdit())], who, caller.From, http.RequestAborted))))
            .Says("saveLines", new("保存报表的行", "Save lines of a return"), new("有错时一行也不保存。没有给出的行不变。", "Where anything is wrong nothing is saved. Lines that are left out stay as they are."))
            .Takes(LinesBody.Example).Answers<LinesSavedResource>().Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
        one.MapPost("/nothing-new", (HttpContext http, string returnId, ReturnReader reader, ReturnDesk desk, Caller caller) => WithAsync(http, returnId, reader, caller, async (_, who) =>
                await desk.NothingNewAsync(returnId, who, caller.From, http.RequestAborted) is var outcome && outcome.Done
                    ? Results.Ok(new LinesSavedResource(outcome.Value.Changed)) : Problem.Of(http, ProblemKinds.Conflict, outcome.Refusal)))
            .Says("sayNothingNew", new("与上期相同：确认没有改动的各行", "As last time: confirm the lines that nobody changed")).Answers<LinesSavedResource>().Fails(ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
        one.MapGet("/workbook", (HttpContext http, string returnId, ReturnReader reader, Caller caller) => WithAsync(
                http, returnId, reader, caller, (view, _) => Task.FromResult(Results.File(ReturnWorkbooks.Make(view), TableFiles.Xlsx, ReturnWorkbooks.NameOf(view)))))
            .Says("getReturnWorkbook", new("下载报表的工作簿", "Download a return as a workbook")).Produces<byte[]>(StatusCodes.Status200OK, MediaTypeNames.Application.Octet).Allow(Permission.CasesRead);
        one.MapPost("/workbook", TakeAsync)
            .Says("sendReturnWorkbook", new("交回填好的工作簿", "Send back a workbook that was filled in"), new("请求体是 .xlsx 的字节。有错时一行也不保存，错处写在 faults。", "The body is the bytes of the .xlsx. Where anything is wrong nothing is saved, and faults names the cells."))
            .TakesFile("PK…", new("工作簿的字节。", "The bytes of the workbook.")).Answers<LinesSavedResource>().Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
    }

    private static Task<IResult> TakeAsync(HttpContext http, string returnId, ReturnReader reader, ReturnWorkbooks workbooks, Caller caller) => WithAsync(http, returnId, reader, caller, async (view, who) =>
    {
        if (await RequestText.ReadAsync(http.Request, XlsxFormReader.MostBytes) is not { } file)
        {
            return Problem.Of(http, ProblemKinds.TooLarge, ReturnTexts.SheetTooLarge);
        }

        var taken = await workbooks.TakeAsync(view, file, who, http.RequestAborted);
        return taken.Refusal is { } refusal ? Problem.Of(http, ProblemKinds.Conflict, refusal)
            : taken.Faults.IsEmpty ? Results.Ok(new LinesSavedResource(taken.Changed))
            : Problem.Invalid(http, taken.Faults.Select(fault => new Fault(fault.Address.Length > 0 ? fault.Address : fault.Fault.LineId, fault.Fault.Text)));
    });

    private static async Task<IResult> WithAsync(HttpContext http, string returnId, ReturnReader reader, Caller caller, Func<ReturnView, Principal, Task<IResult>> answer) =>
        caller.Who is { } who && await reader.FindAsync(returnId, who, http.RequestAborted) is { } view ? await answer(view, who) : Problem.Of(http, ProblemKinds.NotFound);

    private static IResult Answer(HttpContext http, Outcome<LinesSaved> outcome) =>
        !outcome.Done ? Problem.Of(http, ProblemKinds.Conflict, outcome.Refusal)
        : outcome.Value.Faults.IsEmpty ? Results.Ok(new LinesSavedResource(outcome.Value.Changed))
        : Problem.Invalid(http, outcome.Value.Faults.Select(fault => new Fault($"{fault.LineId}/{ReturnFields.CodeOf(fault.Field)}", fault.Text)));
}
