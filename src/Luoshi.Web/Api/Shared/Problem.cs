using System.ComponentModel;
using System.Diagnostics;
using System.Net.Mime;
using Luoshi.Core.Model;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Shared;

/// <summary>Something that is wrong, as RFC 9457 writes it, in both languages.</summary>
[Description("出了什么问题（RFC 9457），中英文都有。What went wrong (RFC 9457), in both languages.")]
internal sealed record Problem(
    [property: Description("问题的种类，指向接口文档。The sort of problem, pointing into the API's document.")] string Type,
    [property: Description("是什么问题，用所求的语言。What it is, in the language asked for.")] string Title,
    int Status,
    [property: Description("这一次的情况。What happened this time.")] string? Detail,
    [property: Description("请求的地址。The address that was asked for.")] string Instance,
    [property: Description("供程序判断的代码。The code for programs.")] string Code,
    [property: Description("怎么办。What to do.")] string Help,
    [property: Description("各语言的文字。The words in each language.")] ProblemTexts Texts,
    [property: Description("逐处的错误。What is wrong, place by place.")] IReadOnlyList<Fault> Faults,
    [property: Description("供查日志的编号。The number to look for in the log.")] string? TraceId)
{
    /// <summary>The answer that tells of a problem.</summary>
    public static IResult Of(HttpContext http, ProblemKind kind, LocalizedText? detail = null, params IEnumerable<Fault> faults)
    {
        var language = http.RequestServices.GetRequiredService<Viewpoint>().Language;
        var body = new Problem(
            $"/api/docs#{kind.Code}", kind.Title.For(language), kind.Status, detail?.For(language), http.Request.Path, kind.Code, kind.Help.For(language),
            new ProblemTexts(new(kind.Title.Zh, detail?.Zh, kind.Help.Zh), new(kind.Title.En, detail?.En, kind.Help.En)), [.. faults],
            kind.Status >= StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToString() : null);
        return Results.Json(body, contentType: MediaTypeNames.Application.ProblemJson, statusCode: kind.Status);
    }

    /// <summary>Answers that something is wrong with the fields of a request.</summary>
    public static IResult Invalid(HttpContext http, IEnumerable<Fault> faults) => Of(http, ProblemKinds.Invalid, null, faults);
}

/// <summary>The words of a problem in one language.</summary>
internal sealed record ProblemText(string Title, string? Detail, string Help);

/// <summary>The words of a problem in both languages.</summary>
internal sealed record ProblemTexts(ProblemText Zh, ProblemText En);

/// <summary>What is wrong with one field or parameter.</summary>
internal sealed record Fault([property: Description("字段或参数。The field or parameter.")] string Field, LocalizedText Message);
