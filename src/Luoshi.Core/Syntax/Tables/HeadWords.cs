using System.Buffers;
using System.Collections.Frozen;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>The words that head the columns of tables in plans.</summary>
internal static class HeadWords
{
    /// <summary>Longest head of one column.</summary>
    public const int Longest = 24;

    private static readonly FrozenDictionary<string, ColumnShape> Exact = Build();
    private static readonly FrozenDictionary<string, ColumnShape>.AlternateLookup<ReadOnlySpan<char>> Lookup = Exact.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> Stops = SearchValues.Create("。；，！？");

    // What a head of several words ends in; the first that fits decides.
    private static readonly (ColumnShape Shape, WordList Endings)[] Shapes =
    [
        (ColumnShape.Time, ["时限", "时间", "年限", "期限", "工期", "起止"]),
        (ColumnShape.Value, ["现状", "基期", "基数", "目标", "目标值", "完成值", "实际值", "完成率", "增长率", "增速", "增长", "完成数", "计划数", "任务数", "数量", "完成情况", "投资", "资金", "金额", "计划任务", "目标任务", "年任务", "年计划", "累计", "规模数"]),
        (ColumnShape.Attribute, ["属性"]),
        (ColumnShape.Body, ["单位", "部门", "主体", "科室", "处室", "机构"]),
        (ColumnShape.Text, ["名称", "内容", "指标", "措施", "任务", "地点", "事项", "领导", "项目", "责任人", "性质", "成效", "成果"]),
        (ColumnShape.Category, ["类别"]),
        (ColumnShape.Any, ["规模", "要求", "标准", "范围", "情况"]),
    ];

    /// <summary>The shape of a column with exactly this head; null where it is none of the usual ones.</summary>
    public static ColumnShape? Usual(ReadOnlySpan<char> head) => head.Length <= Longest && Lookup.TryGetValue(WithoutBracket(head), out var shape) ? shape : null;

    /// <summary>The shape of a column by its head; null where the words do not look like one.</summary>
    public static ColumnShape? ShapeOf(ReadOnlySpan<char> head)
    {
        if (head.IsEmpty || head.Length > Longest || head.IndexOfAny(Stops) >= 0)
        {
            return null;
        }

        if (Usual(head) is { } usual)
        {
            return usual;
        }

        var words = WithoutBracket(head);
        foreach (var (shape, endings) in Shapes)
        {
            if (endings.AtEnd(words) > 0)
            {
                return shape;
            }
        }

        return HasYear(words) || words.StartsWith("年均") || words.StartsWith("累计") ? ColumnShape.Value : null;
    }

    /// <summary>Whether the words name a year or a five-year plan.</summary>
    public static bool HasYear(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf('年');
        return (at >= 4 && char.IsAsciiDigit(words[at - 1]) && char.IsAsciiDigit(words[at - 4]) && words[at - 4] is '1' or '2')
            || (words.Length == 4 && words.StartsWith("20") && char.IsAsciiDigit(words[2]) && char.IsAsciiDigit(words[3]))
            || words.Contains("五”", StringComparison.Ordinal);
    }

    /// <summary>A head without the note in brackets at its end: 总投资（万元）, 年均〔累计〕.</summary>
    public static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> head)
    {
        if (head.Length > 2 && head[^1] is '）' or '〕')
        {
            var open = head.LastIndexOfAny('（', '〔');
            return open > 0 ? head[..open] : head;
        }

        return head;
    }

    private static FrozenDictionary<string, ColumnShape> Build()
    {
        var words = new Dictionary<string, ColumnShape>(StringComparer.Ordinal);
        Add(ColumnShape.Number, "序号", "编号", "序");
        Add(ColumnShape.Category, "类别", "类型", "分类", "领域", "一级指标", "类目", "指标类别", "指标类型", "项目类别", "项目类型", "板块", "方面", "维度", "目标领域", "工作类别");
        Add(ColumnShape.Unit, "单位", "计量单位");
        Add(ColumnShape.Attribute, "属性", "指标属性");
        Add(ColumnShape.Remark, "备注", "说明", "注", "其他");
        Add(ColumnShape.Time, "完成时限", "时限", "完成时间", "时间节点", "完成期限", "办结时限", "时间要求", "进度要求", "时间安排", "时间进度", "时间", "建设年限", "起止年限", "建设期限", "建设周期", "起止时间", "建设起止年限", "建设工期", "实施年限", "实施期限", "计划完成时间", "完工时间", "竣工时间", "整改时限", "项目起止年限", "项目起止", "推进时间", "建成时间");
        Add(
            ColumnShape.Value, "目标", "目标值", "规划目标", "现状", "现状值", "基期值", "基数", "数量", "计划任务", "目标任务", "任务数", "任务量", "计划数", "完成率", "完成值", "完成情况", "合计", "总计", "小计", "增速", "增幅", "年均增长", "年均增速", "总投资", "投资额", "投资估算", "估算投资", "计划投资", "投资规模", "资金", "金额", "价格", "分值", "得分", "成绩", "人数", "面积", "长度");
        Add(ColumnShape.Body, "责任单位", "牵头单位", "配合单位", "责任部门", "牵头部门", "配合部门", "主办单位", "协办单位", "实施单位", "责任主体", "指导部门", "参与单位", "建设单位", "项目单位", "业主单位");
        Add(
            ColumnShape.Text, "指标", "指标名称", "主要指标", "具体指标", "指标内容", "二级指标", "三级指标", "项目", "项目名称", "工程名称", "名称", "工作任务", "工作内容", "任务内容", "重点任务", "主要任务", "具体任务", "年度任务", "重点工作", "建设内容", "主要建设内容", "建设规模及内容", "建设内容及规模", "建设内容与规模", "建设规模", "任务", "内容", "工作措施", "具体措施", "主要措施", "措施", "目标任务内容", "工作要求", "任务分工", "任务名称", "事项", "工作事项", "改革举措", "主要内容", "改革任务", "举措", "重点举措", "工作举措",
            "责任人", "责任领导", "牵头领导", "分管领导",
            "建设地点", "建设性质", "地点", "品种", "作物", "行业", "产业", "部门", "地区", "区域", "县区", "区县", "县市区", "市县", "市州", "地市", "城市", "城市名称", "乡镇", "镇街", "街道", "区县名称", "推广范围", "解释", "完成标准", "成果形式", "预期成果", "阶段目标", "问题", "整改措施", "整改目标", "姓名", "职务", "学校", "学校名称", "园区", "园区名称", "流域", "河流", "村", "社区");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(ColumnShape shape, params ReadOnlySpan<string> heads)
        {
            foreach (var head in heads)
            {
                words.TryAdd(head, shape);
            }
        }
    }
}
