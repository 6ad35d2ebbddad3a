namespace Luoshi.Core.Syntax;

/// <summary>Titles that plans use again and again; where the break after a heading was lost, they tell where it ends.</summary>
internal static class StandardTitles
{
    private static readonly string[] Words =
    [
        "指导思想", "基本原则", "总体要求", "总体目标", "总体思路", "工作原则", "工作目标", "工作任务", "主要目标", "发展目标", "建设目标", "目标任务", "目标",
        "重点任务", "主要任务", "重点工作", "任务", "工作内容", "工作重点", "保障措施", "组织保障", "组织实施", "组织领导", "工作要求", "工作措施", "工作步骤",
        "实施步骤", "职责分工", "任务分工", "进度安排", "时间安排", "发展基础", "发展环境", "发展现状", "工作基础", "有关要求", "适用范围", "实施范围", "编制目的", "编制依据",
    ];

    private static readonly string[] Bodies = ["以", "为", "到", "至", "根据", "按照", "坚持", "通过", "全面", "深入", "认真", "围绕", "结合", "贯彻", "力争", "经过", "各", "成立", "加强", "高度", "20", "“十", "进一步", "本"];

    /// <summary>How long the standard title is that opens the words of a heading and runs on into its text; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> content)
    {
        foreach (var word in Words)
        {
            if (content.StartsWith(word))
            {
                var rest = content[word.Length..];
                foreach (var body in Bodies)
                {
                    if (rest.StartsWith(body))
                    {
                        return word.Length;
                    }
                }
            }
        }

        return 0;
    }
}
