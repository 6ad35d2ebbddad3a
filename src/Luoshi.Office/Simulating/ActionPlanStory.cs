using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Office.Simulating;

/// <summary>Action plans: asked for, written, help asked for, filed, returned with remarks, revised, reviewed and approved. The same for parks.</summary>
internal sealed class ActionPlanStory(Stage stage, AssistanceStory assistance)
{
    private const int AskedADay = 9;

    private static readonly string[] Parks = ["光明园区", "坪山园区", "宝龙园区", "观澜园区", "大鹏园区"];
    private static readonly string[] Steps = ["完成前期调研和方案论证", "落实资金和用地", "完成招标并签订合同", "组织实施主体工作", "阶段检查并补齐短板", "总结验收并建立长效机制"];
    private static readonly string[] Posts = ["规划科科长", "业务科科长", "工程科科长", "综合科科长", "分管负责人"];

    /// <summary>Has the office ask for one for every piece of work that somebody heads.</summary>
    public void Begin()
    {
        var dice = stage.Dice.Of("action plans");
        var day = stage.Diary.WorkingDays(2);
        foreach (var (duty, at) in stage.Duties.Where(duty => duty.Head is not null).Select((duty, at) => (duty, at)))
        {
            if (at > 0 && at % AskedADay == 0)
            {
                day = stage.Desks.Calendar.NextWorkingDay(day).Due;
            }

            stage.Diary.On(day, dice, () => AskAsync(ActionPlanKind.OfTask.Code, duty, park: null, stage.Dice.Of("plan " + duty.ItemId)));
        }

        // 转型升级方案 are written for each park by the unit that heads the work on parks.
        if (stage.Duties.FirstOrDefault(duty => duty.Head is not null && duty.Title.Contains("园区", StringComparison.Ordinal)) is { } parks)
        {
            foreach (var park in dice.Some(Parks, 3))
            {
                stage.Diary.On(day.AddDays(20), dice, () => AskAsync(ActionPlanKind.OfPark.Code, parks, park, stage.Dice.Of("park " + park)));
            }
        }
    }

    private async Task AskAsync(string kind, Duty duty, string? park, Dice dice)
    {
        var due = stage.Diary.WorkingDays(dice.Between(18, 28));
        var first = new FirstStep("ask", null, ImmutableDictionary<string, string>.Empty.Add(ActionPlanData.Due, CaseDay.Write(due)));
        var open = park is null
            ? await stage.OpenAsync(kind, stage.Cast.Clerk, first, (ActionPlanData.Duty, duty.Subject))
            : await stage.OpenAsync(kind, stage.Cast.Clerk, first, (ActionPlanData.Duty, duty.Subject), (ActionPlanData.Park, park));
        if (open is null)
        {
            return;
        }

        var after = stage.TemperOf(open.File.OwnerUnit) switch
        {
            Temper.Late => dice.Between(24, 38),
            Temper.Silent => dice.Between(40, 75),
            _ => dice.Between(6, 16),
        };
        stage.Diary.In(after, dice, () => WriteAsync(open, duty, dice, version: 0, before: null));
    }

    private async Task WriteAsync(OpenCase open, Duty duty, Dice dice, int version, ActionPlanContent? before)
    {
        var unit = open.File.OwnerUnit;
        var content = before is null ? Written(duty, unit, dice) : Revised(before, dice);
        var saved = await stage.Desks.ActionPlans.SaveAsync(open.File.Id, content, version, stage.Cast.Liaison(unit), Stage.From, stage.Cancellation);
        if (!stage.Noted("action-plan save", saved.Refusal))
        {
            return;
        }

        stage.Clock.Pass(TimeSpan.FromMinutes(2));
        var asked = await stage.Desks.ActionPlans.AskForHelpAsync(open.File.Id, version + 1, stage.Cast.Liaison(unit), Stage.From, stage.Cancellation);
        foreach (var request in stage.Noted("action-plan ask-for-help", asked.Refusal) ? asked.Value ?? [] : [])
        {
            if (await stage.FindAsync(request, stage.Cast.Liaison(unit)) is { } help)
            {
                assistance.Follow(help, stage.Dice.Of("help " + duty.ItemId + version));
            }
        }

        stage.Diary.In(content.Steps.Any(step => !step.Help.IsEmpty) ? dice.Between(4, 8) : 1, dice, () => FileAsync(open, duty, dice, version + 1, content, tries: 0));
    }

    // Help that is not agreed to yet keeps a plan from being filed: the leader waits, and in the end the step goes without it.
    private async Task FileAsync(OpenCase open, Duty duty, Dice dice, int version, ActionPlanContent content, int tries)
    {
        var leader = stage.Cast.Leader(open.File.OwnerUnit);
        var may = (await stage.Desks.Cases.ActionsOpenToAsync(await stage.FindAsync(open.File.Id, leader) ?? open, leader, stage.Cancellation)).Any(action => action.Action.Code == "file");
        if (!may)
        {
            return;
        }

        if (content.Steps.Any(step => !step.Help.IsEmpty) && !await HelpIsAgreedAsync(duty, open.File.OwnerUnit, content))
        {
            if (tries < 5)
            {
                stage.Diary.In(dice.Between(4, 8), dice, () => FileAsync(open, duty, dice, version, content, tries + 1));
            }
            else
            {
                await WriteAsync(open, duty, dice, version, content with { Steps = [.. content.Steps.Select(step => step with { Help = [] })] });
            }

            return;
        }

        if (await stage.DoAsync(open, "file", leader, null, (ActionPlanData.Version, version.ToString(CultureInfo.InvariantCulture))) is { } filed)
        {
            stage.Diary.In(dice.Between(2, 9), dice, () => ReviewAsync(filed, duty, dice, version, content));
        }
    }

    private async Task<bool> HelpIsAgreedAsync(Duty duty, string unit, ActionPlanContent content)
    {
        string[] agreed = ["agreed", "delivered", "done", "released"];
        var requests = (await stage.AboutAsync(["duty:" + duty.Subject])).Where(file => file.Kind == "assistance" && file.OwnerUnit == unit && agreed.Contains(file.State)).ToList();
        return content.Steps.SelectMany(step => step.Help).All(help => requests.Exists(request => request.UnitConcerned == help.UnitId && request.OpeningData.Contains(help.What, StringComparison.Ordinal)));
    }

    private async Task ReviewAsync(OpenCase filed, Duty duty, Dice dice, int version, ActionPlanContent content)
    {
        if (dice.Chance(version == 1 ? 32 : 12))
        {
            var remark = $"{dice.Between(1, content.Steps.Length)}：{dice.Pick(["完成日期过晚，请提前", "措施不具体，请写明责任岗位的做法", "资金来源未落实"])}";
            if (await stage.DoAsync(filed, "return", stage.Cast.Clerk, "部分步骤须修改", (ActionPlanData.Remarks, remark)) is { } back)
            {
                stage.Diary.In(dice.Between(3, 9), dice, () => WriteAsync(back, duty, dice, version, content));
            }

            return;
        }

        if (await stage.DoAsync(filed, "pass", stage.Cast.Clerk, null, (ActionPlanData.Opinion, "步骤、时限、责任岗位齐备，建议审定")) is not { } passed)
        {
            return;
        }

        var decider = filed.Kind.Code == ActionPlanKind.OfPark.Code ? stage.Cast.Group : stage.Judge(filed, stage.Cast.Head);
        stage.Diary.In(dice.Between(2, 8), dice, async () =>
        {
            if (dice.Chance(6))
            {
                if (await stage.DoAsync(passed, "return", decider, "与年度计划衔接不够", (ActionPlanData.Remarks, "1：与年度重点工作衔接")) is { } back)
                {
                    stage.Diary.In(dice.Between(3, 9), dice, () => WriteAsync(back, duty, dice, version, content));
                }
            }
            else
            {
                await stage.DoAsync(passed, "approve", decider);
            }
        });
    }

    private ActionPlanContent Written(Duty duty, string unit, Dice dice)
    {
        var many = dice.Between(3, 5);
        var ends = stage.Plan.Document.Period?.LastDay ?? stage.Asked.From.AddYears(3);
        var days = Math.Max(60, ends.DayNumber - stage.Diary.Today.DayNumber);
        var helpers = duty.Parts.Where(part => part.Role == Role.Assist && part.UnitId != unit).Select(part => part.UnitId).Distinct(StringComparer.Ordinal).ToList();
        return new(
            $"按方案要求完成“{Wording.Short(duty.Title, 40)}”",
            [
                .. Enumerable.Range(0, many).Select(at =>
                {
                    var due = stage.Diary.Worked(stage.Diary.Today.AddDays((days * (at + 1) / many) - dice.Between(0, 20)));
                    var helped = at == 1 && helpers.Count > 0 && dice.Chance(65);
                    return new ActionStep(
                        Steps[at == many - 1 ? ^1 : at], CaseDay.Write(due), dice.Pick(Posts), dice.Pick(["倒排工期，按月检查", "成立专班，每周例会", "委托专业机构实施，全程监督"]),
                        dice.Chance(50) ? [new(dice.Pick(["市财政", "区财政", "企业自筹", "专项资金"]), dice.Between(2, 60) * 10m)] : [],
                        helped ? [new(dice.Pick(helpers), $"{AssistanceStory.Need(dice)}（{Wording.Short(duty.Title, 16)}）", CaseDay.Write(due.AddDays(-15)))] : []);
                }),
            ]);
    }

    private static ActionPlanContent Revised(ActionPlanContent content, Dice dice)
    {
        var at = dice.Below(content.Steps.Length);
        var step = content.Steps[at];
        return content with { Steps = content.Steps.SetItem(at, step with { Measures = step.Measures + "；责任到人，按月报办公室", DueOn = CaseDay.Write((CaseDay.Read(step.DueOn) ?? default).AddDays(-dice.Between(3, 12))) }) };
    }
}
