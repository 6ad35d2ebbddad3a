using System.Collections.Immutable;
using System.Text;
using Luoshi.Office.Accounts;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Publishing;
using Luoshi.Office.Record;
using Luoshi.Web.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Support;

/// <summary>A small plan that is published before a test begins: one unit leads a piece of work, another assists, a third leads alone.</summary>
static class Delivered
{
    public static DateOnly From { get; } = new(2013, 1, 1);

    private static readonly Actor Someone = new(null, "测试", null, "test");

    /// <summary>Publishes it. Somebody must have been hired in the units, so that they are known.</summary>
    /// <param name="mark">Makes the plan differ from others.</param>
    /// <returns>The plan's id.</returns>
    public static async Task<string> PublishAsync(IServiceProvider services, string mark, string lead, string assist)
    {
        var catalogue = services.GetRequiredService<PlanCatalogue>();
        var text = $"{mark}示范区工作方案\n一、主要任务\n（一）建设学校\n2027年底前新建学校12所，2026年12月开工建设教育中心。（{lead}牵头，{assist}配合）\n（二）整治河道\n到2027年整治河道30公里。（{assist}牵头）\n";
        var received = await catalogue.ReceiveAsync(mark + ".txt", Encoding.UTF8.GetBytes(text), Someone, CancellationToken.None);
        var id = received.Receipt?.PlanId ?? throw new InvalidOperationException("The plan was not taken.");
        var loaded = await catalogue.FindAsync(id, CancellationToken.None) ?? throw new InvalidOperationException("The plan is not there.");
        var directory = await services.GetRequiredService<UnitStore>().DirectoryAsync(From);
        var publications = services.GetRequiredService<PublicationStore>();
        var review = PublishingReview.Of(id, loaded.Plan, directory, await publications.ChoicesAsync(id));
        var outcome = await publications.PublishAsync(id, loaded.Stored.ContentHash, review, From, "测试", Someone);
        return outcome.Done ? id : throw new InvalidOperationException(outcome.Refusal?.En);
    }

    /// <summary>A published plan with an action plan of one version and a recorded meeting, for pages that are only there where these are.</summary>
    /// <returns>The action plan's case and the meeting.</returns>
    public static async Task<(string CaseId, string MeetingId)> WithActionPlanAndMeetingAsync(IServiceProvider services, string lead, string assist)
    {
        var liaison = await WhoAsync(services, await Staff.HireAsync(services, "liaison-" + lead, "联络员" + lead, lead, Roles.UnitLiaison));
        await Staff.HireAsync(services, "leader-" + assist, "负责人" + assist, assist, Roles.UnitLeader);
        var clerk = await WhoAsync(services, await Staff.HireAsync(services, "clerk-" + lead, "经办" + lead, "市改革办", Roles.OfficeClerk));
        var plan = await PublishAsync(services, "示例" + lead, lead, assist);
        var duty = (await services.GetRequiredService<DutyStore>().OfPlanAsync(plan, From)).First(each => each.Head == "u-" + lead);
        var opened = Assert.IsType<CaseDone>(await services.GetRequiredService<CaseStore>().OpenAsync(
            new(ActionPlanKind.OfTask.Code, "asked-" + lead, Data((ActionPlanData.Duty, duty.Subject)), new("ask", null, Data((ActionPlanData.Due, "2099-01-04")))), clerk, "test"));
        var content = new ActionPlanContent("建成学校", [new("选址", "2099-01-02", "科长", "比选三处", [new("市财政", 120)], [new("u-" + assist, "提供红线", "2099-01-01")])]);
        Assert.Null((await services.GetRequiredService<ActionPlanDesk>().SaveAsync(opened.Case.File.Id, content, 0, liaison, "test")).Refusal);
        var meeting = await services.GetRequiredService<MeetingStore>().RecordAsync(
            plan, "领导小组会议", new(2013, 6, 3), "组长", [new("议题一", "加快选址", [duty.ItemId], "u-" + lead, ["u-" + assist], new(2099, 1, 5))], clerk, "test");
        return (opened.Case.File.Id, meeting.Value?.Id ?? throw new InvalidOperationException(meeting.Refusal?.En));
    }

    /// <summary>Who somebody is today.</summary>
    public static async Task<Principal> WhoAsync(IServiceProvider services, string accountId) =>
        await services.GetRequiredService<AccountStore>().PrincipalOfAsync(accountId, ChinaTime.Today(services.GetRequiredService<TimeProvider>())) ?? throw new InvalidOperationException("There is no " + accountId);

    public static ImmutableDictionary<string, string> Data(params (string Key, string Value)[] data) => data.ToImmutableDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
