using Luoshi.Core.Model;

namespace Luoshi.Documents.Forms;

/// <summary>Why a file is no form that can be read.</summary>
internal static class FormTexts
{
    public static readonly LocalizedText Empty = new("文件是空的，请选择填好的工作簿（.xlsx）。", "The file is empty: choose the workbook (.xlsx) that you filled in.");
    public static readonly LocalizedText OldFormat = new(
        "文件是旧格式（.xls）或加了密码，读不出来；请另存为不带密码的 .xlsx 再上传。", "The file is of the old format (.xls) or has a password and cannot be read: save it as .xlsx without a password and upload that.");
    public static readonly LocalizedText NoWorkbook = new("文件不是 Excel 工作簿（.xlsx），请上传从本页下载并填好的那一份。", "The file is no Excel workbook (.xlsx): upload the one that you downloaded from this page and filled in.");
    public static readonly LocalizedText NotOurs = new(
        "这个工作簿不是从本系统下载的，或其隐藏的表被删去；请从本页重新下载，再把内容填入。", "This workbook was not downloaded from this system, or its hidden sheet was deleted: download it anew from this page and fill that in.");
    public static readonly LocalizedText Damaged = new("工作簿损坏或大得不合情理，没有读取；请从本页重新下载后填写。", "The workbook is damaged or unreasonably large and was not read: download it anew from this page and fill that in.");
    public static readonly LocalizedText Errors = new("须改之处\nTo mend", "须改之处\nTo mend");
}
