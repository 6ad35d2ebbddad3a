using Luoshi.Core.Model;

namespace Luoshi.Web.Forms;

/// <summary>Words that forms share.</summary>
public static class FormTexts
{
    public static readonly LocalizedText Problems = new("还不能记录，请看：", "Not recorded yet; see:");
    public static readonly LocalizedText FieldProblem = new("{0}：{1}", "{0}: {1}");
    public static readonly LocalizedText UnderName = new("以 {0}（{1}）的名义记录。", "Recorded under the name of {0} ({1}).");
    public static readonly LocalizedText YourReason = new("理由", "Reason");
    public static readonly LocalizedText YourReasonHelp = new("一两句话，写明依据。", "A sentence or two; say what it rests on.");
    public static readonly LocalizedText ReasonBlank = new("请写理由", "write a reason");
    public static readonly LocalizedText TooLong = new("超过 {0} 字", "longer than {0} characters");
}
