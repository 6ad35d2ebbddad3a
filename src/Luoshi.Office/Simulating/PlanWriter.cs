using System.Globalization;
using System.Text;
using Luoshi.Office.Accounts;

namespace Luoshi.Office.Simulating;

/// <summary>
/// Writes a plan in official wording for a programme of any size, to be compiled like any other: each task with figures, dates and a clause of
/// responsibility. It is invented and says so.
/// </summary>
/// <param name="Units">How many units owe something.</param>
/// <param name="Tasks">How many tasks there are.</param>
public sealed record PlanWriter(long Seed, int Units, int Tasks, DateOnly From, DateOnly Until)
{
    public const int FewestUnits = 5;
    public const int MostUnits = 80;
    public const int FewestTasks = 5;
    public const int MostTasks = 1000;

    private const int TasksOfPart = 10;
    private const int PartsOfChapter = 6;

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    private static readonly string[] Chapters = ["科技创新工程", "产业提升工程", "空间优化工程", "综合配套工程", "示范带动工程", "民生改善工程", "生态建设工程", "治理提升工程"];
    private static readonly string[] Verbs = ["建设", "改造", "完善", "推进", "培育", "整治"];
    private static readonly string[] Places = ["东湖片区", "西岭园区", "南港新城", "北塘基地", "中心城区", "临江走廊", "云台片区", "青河流域", "望海片区", "龙泉园区", "石桥片区", "松岗基地", "沙河沿线", "滨湖新区", "高铁片区"];
    private static readonly string[] Objects = ["公共服务平台", "中小企业孵化器", "标准厂房", "人才公寓", "道路管网", "公交场站", "检验检测中心", "文体设施", "绿道和广场", "数据中心", "污水处理设施", "停车设施", "科技金融服务", "知识产权服务", "专业园区", "社区卫生服务", "幼儿园和中小学", "旧工业区", "闲置用地", "充电设施"];
    private static readonly (string Indicator, string Unit, int Least, int Most)[] Figures =
        [("新增面积", "万平方米", 2, 90), ("引进企业", "家", 10, 300), ("完成投资", "亿元", 1, 60), ("建成项目", "个", 2, 30), ("服务企业", "家次", 200, 5000), ("新增就业", "人", 300, 9000), ("覆盖率", "%", 60, 98)];
    private static readonly string[] Dated = ["完成方案编制", "完成前期手续", "开工建设", "主体工程完工", "完成招商", "通过阶段验收"];
    private static readonly string[] More =
        ["市教育局", "市民政局", "市司法局", "市人力资源保障局", "市住房建设局", "市水务局", "市商务局", "市卫生健康委", "市应急管理局", "市审计局", "市统计局", "市医疗保障局", "市林业园林局", "市政务服务局", "市知识产权局", "市口岸办", "市档案局", "市气象局", "市邮政管理局", "市消防支队"];

    /// <summary>The name of the file that it is kept as.</summary>
    public const string Name = "模拟方案.txt";

    /// <summary>The document.</summary>
    public string Write()
    {
        var dice = new Dice(Seed).Of("plan");
        var units = UnitNames();
        var text = new StringBuilder();
        var years = $"{From.Year}―{Until.Year}年";
        Line($"示例市人民政府关于印发高新区提质增效工作方案（{years}）的通知");
        Line($"示府〔{From.Year}〕36号");
        Line("各区人民政府，市政府直属各单位：");
        Line($"现将《示例市高新区提质增效工作方案（{years}）》印发给你们，请认真组织实施。");
        Line("示例市人民政府");
        Line($"{From.Year}年{From.Month}月{From.Day}日");
        Line("（本文由程序按公文格式生成，供模拟使用，不是真实文件。）");
        Line($"示例市高新区提质增效工作方案（{years}）");
        Line("一、总体要求");
        Line("坚持创新引领、集约高效，围绕产业、空间、配套和治理，分工程、分任务落实责任，确保按期完成。");
        for (var task = 0; task < Tasks; task++)
        {
            var part = task / TasksOfPart;
            if (task % (TasksOfPart * PartsOfChapter) == 0)
            {
                var chapter = part / PartsOfChapter;
                Line($"{Number(chapter + 2)}、{Chapters[chapter % Chapters.Length]}{(chapter < Chapters.Length ? string.Empty : Number(1 + (chapter / Chapters.Length)) + "期")}");
            }

            if (task % TasksOfPart == 0)
            {
                Line($"（{Number((part % PartsOfChapter) + 1)}）{Places[part % Places.Length]}重点任务。");
            }

            Line($"{(task % TasksOfPart) + 1}．{Title(task)}。");
            Line(Work(task, units, dice.Of("task " + task.ToString(CultureInfo.InvariantCulture))));
        }

        return text.ToString();

        void Line(string words) => text.Append(words).Append('\n');
    }

    // Each pair of place and thing comes once before a verb comes again.
    private static string Title(int task) =>
        Verbs[(task / (Places.Length * Objects.Length / 5)) % Verbs.Length] + Places[(task / TasksOfPart) % Places.Length] + Objects[(((task % TasksOfPart) * 2) + (task / (TasksOfPart * Places.Length))) % Objects.Length];

    private string Work(int task, string[] units, Dice dice)
    {
        var months = Math.Max(6, ((Until.Year - From.Year) * 12) + Until.Month - From.Month);
        var work = new StringBuilder("落实工作方案，明确责任人和进度安排。");
        foreach (var (indicator, unit, least, most) in dice.Some(Figures, dice.Between(1, 2)))
        {
            work.Append(CultureInfo.InvariantCulture, $"到{From.AddMonths(dice.Between(months / 3, months)).Year}年，{indicator}{(unit == "%" ? "达到" : "不少于")}{dice.Between(least, most)}{unit}。");
        }

        foreach (var (deliverable, at) in dice.Some(Dated, dice.Between(1, 2)).Select((words, at) => (words, at)))
        {
            var due = From.AddMonths(dice.Between(3, months / 2) + ((at * months) / 3));
            work.Append(CultureInfo.InvariantCulture, $"{due.Year}年{due.Month}月底前，{deliverable}。");
        }

        var lead = units[task % units.Length];
        var others = dice.Some(units.Where(unit => unit != lead), dice.Between(0, 3));
        work.Append(CultureInfo.InvariantCulture, $"（{lead}牵头{(others.Count == 0 ? string.Empty : $"，{string.Join('、', others)}协办")}）");
        return work.ToString();
    }

    private string[] UnitNames()
    {
        // Units of the demonstration that owe work, then others, then streets.
        var known = DemoCast.Units.Where(unit => Owes(unit.Name))
            .Select(unit => unit.Name).Concat(More);
        return [.. known.Concat(Enumerable.Range(1, MostUnits).Select(number => $"第{Number(number)}街道办事处")).Take(Units)];
    }

    private static bool Owes(string name) =>
        (name.StartsWith('市') && !name.Contains("领导小组", StringComparison.Ordinal) && !name.Contains("督查", StringComparison.Ordinal))
        || name.EndsWith("政府", StringComparison.Ordinal) || name.EndsWith("管委会", StringComparison.Ordinal);

    private static string Number(int number) => number <= 10 ? Numerals[number - 1]
        : number < 20 ? "十" + Numerals[number - 11]
        : Numerals[(number / 10) - 1] + "十" + (number % 10 == 0 ? string.Empty : Numerals[(number % 10) - 1]);
}
