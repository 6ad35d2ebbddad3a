using Luoshi.Core.Model;
using Luoshi.Office.Reports;

namespace Luoshi.Web.Pages.Rounds;

public static class RoundTexts
{
    public static readonly LocalizedText Title = new("报送期", "Reporting rounds");
    public static readonly LocalizedText Note = new("办公室开放一个报送期，各单位即收到应报的报表；关闭后不能再改，确需补报的按单位开例外。", "The office opens a round and each unit gets the return that it owes; once closed nothing changes but by an exception for one unit.");
    public static readonly LocalizedText Empty = new("还没有报送期", "There is no reporting round yet");
    public static readonly LocalizedText EmptyMend = new("办公室经办在本页下方为已发布的方案开放报送期。", "A clerk of the office opens one below, for a published plan.");
    public static readonly LocalizedText EmptyUnit = new("办公室开放报送期后，本单位应报的列在这里，并进入待办。", "Once the office opens a round, what your unit owes stands here and in your to-do list.");
    public static readonly LocalizedText Round = new("报送期", "Round");
    public static readonly LocalizedText Plan = new("方案", "Plan");
    public static readonly LocalizedText Frequency = new("周期", "Rhythm");
    public static readonly LocalizedText Period = new("报告期", "Reported on");
    public static readonly LocalizedText Until = new("{0} 至 {1}", "{0} to {1}");
    public static readonly LocalizedText Due = new("报送期限", "Due day");
    public static readonly LocalizedText Asked = new("应报", "Asked");
    public static readonly LocalizedText Filed = new("已报", "Filed");
    public static readonly LocalizedText Accepted = new("已接收", "Accepted");
    public static readonly LocalizedText Late = new("逾期未报", "Overdue, not filed");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Open = new("开放中", "Open");
    public static readonly LocalizedText ClosedOn = new("{0} 关闭", "Closed {0}");
    public static readonly LocalizedText IsClosed = new("已关闭", "Closed");
    public static readonly LocalizedText LastFirst = new("最近的在前", "Last first");

    public static readonly LocalizedText OpenRound = new("开放报送期", "Open a round");
    public static readonly LocalizedText OpenHelp = new("开放后，每个牵头单位收到一张报表，只含其应报的事项，按上次接收的内容预填；联络员会收到通知。", "Each unit that heads work gets one return with what it owes and nothing else, prefilled from what was accepted last; its liaison is told.");
    public static readonly LocalizedText OnePlan = new("还没有已发布的方案，先在方案的“责任”页发布。", "No plan is published yet: publish one on its Duties page first.");
    public static readonly LocalizedText Day = new("报告期内的任一天", "Any day of the period");
    public static readonly LocalizedText DayHelp = new("如填 2013-10-15，月报报告 2013 年 10 月，季报报告第 4 季度。", "With 2013-10-15, a monthly round reports on October 2013, a quarterly one on the fourth quarter.");
    public static readonly LocalizedText DueHelp = new("报送的最后一天。", "The last day on which a return is in time.");
    public static readonly LocalizedText BadDay = new("写成 2013-06-30 这样", "write it as 2013-06-30");
    public static readonly LocalizedText NoPlan = new("请选择已发布的方案", "choose a published plan");
    public static readonly LocalizedText NoFrequency = new("请选择周期", "choose a rhythm");
    public static readonly LocalizedText Opened = new("已开放，向 {0} 个单位下达报表。", "Opened: {0} units were asked for their returns.");

    public static readonly LocalizedText ToRounds = new("报送期", "Reporting rounds");
    public static readonly LocalizedText Missing = new("没有这个报送期，或其中没有您单位的报表。请从报送期清单进入。", "There is no such round, or your unit has no return in it. Come from the list of rounds.");
    public static readonly LocalizedText OpenedBy = new("开放", "Opened");
    public static readonly LocalizedText By = new("{0}，{1}", "{0}, {1}");
    public static readonly LocalizedText Counts = new("应报 {0} 个单位，已报 {1}，已接收 {2}，逾期未报 {3}。", "{0} units asked, {1} filed, {2} accepted, {3} overdue and not filed.");
    public static readonly LocalizedText Returns = new("各单位报表", "Returns of the units");
    public static readonly LocalizedText Unit = new("单位", "Unit");
    public static readonly LocalizedText Since = new("自", "Since");
    public static readonly LocalizedText WaitsFor = new("等候", "Waits for");
    public static readonly LocalizedText FiledOn = new("签报日", "Signed on");
    public static readonly LocalizedText NotFiled = new("尚未签报", "not signed yet");
    public static readonly LocalizedText FiledLate = new("晚 {0} 日", "late by days: {0}");
    public static readonly LocalizedText Superseded = new("已由更正的报表取代", "replaced by a correction");
    public static readonly LocalizedText Correcting = new("更正的报表，接收前以已接收的一张为准", "a correction; until it is accepted the accepted return stays in force");
    public static readonly LocalizedText BeingCorrected = new("仍有效，更正办理中", "in force; a correction is under way");
    public static readonly LocalizedText Fields = new("填项", "Fields");
    public static readonly LocalizedText Prefilled = new("其中预填", "Prefilled");
    public static readonly LocalizedText Minutes = new("约需分钟", "Minutes asked");
    public static readonly LocalizedText Measured = new("实用分钟", "Minutes taken");
    public static readonly LocalizedText MonthMinutes = new("当月合计分钟", "Minutes in the month");
    public static readonly LocalizedText NotMeasured = new("接收后才有", "known once it is accepted");

    public static readonly LocalizedText Close = new("关闭报送期", "Close the round");
    public static readonly LocalizedText CloseHelp = new("关闭后各单位不能再填报和签报，确需补报的按单位开例外。", "Units can no longer fill in or sign; where something must still be reported, make an exception for the unit.");
    public static readonly LocalizedText CloseSure = new("我已核对：还有 {0} 个单位没有签报", "I have checked: {0} units have not signed yet");
    public static readonly LocalizedText SureBlank = new("请勾选确认", "tick that you have checked");
    public static readonly LocalizedText Closed = new("报送期已关闭。", "The round is closed.");
    public static readonly LocalizedText Except = new("为一个单位开例外", "Make an exception for one unit");
    public static readonly LocalizedText ExceptHelp = new("未接收的可以补报；已接收的另开一张更正报表，更正接收前原表仍有效。例外还在办理时，只能改到更晚的日子。", "What was not accepted can be reported late; where it was, a new return corrects it, and the old one stays in force until that is accepted. While an exception is under way only a later day can be given.");
    public static readonly LocalizedText ExceptUntil = new("例外截止日", "Last day of the exception");
    public static readonly LocalizedText Excepted = new("已为该单位开例外。", "The exception is made.");
    public static readonly LocalizedText Exceptions = new("例外", "Exceptions");
    public static readonly LocalizedText NoExceptions = new("没有例外。", "There are none.");
    public static readonly LocalizedText ExceptionLine = new("{0}：至 {1}，{2}（{3}，{4}）", "{0}: until {1}, {2} ({3}, {4})");
    public static readonly LocalizedText UnitBlank = new("请选择单位", "choose a unit");
    public static readonly LocalizedText AskAgain = new("补下达", "Ask what was not asked");
    public static readonly LocalizedText AskAgainHelp = new("开放后新承担任务的单位还没有报表时使用；已有报表的不重复下达。", "For units that came to owe something after the round was opened; nobody is asked twice.");
    public static readonly LocalizedText AskedAgain = new("应报的单位都已有报表。", "Every unit that owes a return has one.");

    public static readonly LocalizedText Burden = new("{0} 的填报负担", "Burden of reporting in {0}");
    public static readonly LocalizedText BurdenNote = new(
        "当月下达的全部报表。约需分钟按参数 burden.* 计：新事项逐项填写，已预填的只需核对；实用分钟自第一次改动到送签，接收后才有。",
        "All returns asked for in the month. Minutes asked are reckoned by the settings burden.*: what is new is filled in, what is prefilled only looked through. Minutes taken run from the first change to the signature and are known once a return is accepted.");
    public static readonly LocalizedText RoundBurdenNote = new(
        "填项和分钟是本期这张报表的，约需分钟按下达之日的参数 burden.* 计；当月合计是当月下达给该单位的全部报表，各方案各周期都算。",
        "Fields and minutes are those of this return, reckoned by the settings burden.* of the day on which it was asked for; the month adds up all returns asked of the unit in it, for every plan and rhythm.");
    public static readonly LocalizedText NoBurden = new("当月没有下达报表", "No return was asked for in this month");
    public static readonly LocalizedText NoBurdenMend = new("开放报送期后，这里列出向每个单位要了多少填项、约需多少分钟。", "Once a round is opened, the fields and minutes asked of each unit stand here.");
    public static readonly LocalizedText NumberOfReturns = new("报表", "Returns");
    public static readonly LocalizedText Total = new("合计", "Total");
    public static readonly LocalizedText MonthBefore = new("上月", "Month before");
    public static readonly LocalizedText MonthAfter = new("下月", "Month after");

    public static readonly LocalizedText Nobody = new("请先登录。", "Sign in first.");

    public static LocalizedText Of(Frequency frequency) => frequency switch
    {
        Luoshi.Office.Reports.Frequency.Week => Week,
        Luoshi.Office.Reports.Frequency.Month => Month,
        Luoshi.Office.Reports.Frequency.Quarter => Quarter,
        _ => Year,
    };

    private static readonly LocalizedText Week = new("每周", "weekly");
    private static readonly LocalizedText Month = new("每月", "monthly");
    private static readonly LocalizedText Quarter = new("每季", "quarterly");
    private static readonly LocalizedText Year = new("每年", "yearly");
}
