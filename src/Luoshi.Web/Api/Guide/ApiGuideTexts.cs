using Luoshi.Core.Model;

namespace Luoshi.Web.Api.Guide;

/// <summary>Words of the page that shows the API's document.</summary>
public static class ApiGuideTexts
{
    public static readonly LocalizedText Title = new("程序接口", "API");
    public static readonly LocalizedText Document = new("下载 OpenAPI 文档（openapi.json）", "Download the OpenAPI document (openapi.json)");
    public static readonly LocalizedText Parameters = new("参数", "Parameters");
    public static readonly LocalizedText Name = new("名称（* 必写）", "Name (* needed)");
    public static readonly LocalizedText Where = new("位置", "Where");
    public static readonly LocalizedText Meaning = new("含义", "Meaning");
    public static readonly LocalizedText Body = new("请求体示例", "Example of a body");
    public static readonly LocalizedText Answers = new("答复", "Answers");
    public static readonly LocalizedText Problems = new("问题代码", "Codes of problems");
    public static readonly LocalizedText Code = new("代码", "Code");
    public static readonly LocalizedText Status = new("状态", "Status");
    public static readonly LocalizedText Help = new("怎么办", "What to do");
}
