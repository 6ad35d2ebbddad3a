using System.ComponentModel;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;

namespace Luoshi.Web.Api.WorkingDays;

/// <summary>A day off, or a weekend day that is worked.</summary>
internal sealed record CalendarDayResource(
    DateOnly Date,
    [property: Description("holiday 法定节假日、rest 通知所定的放假、make_up 调休上班。A holiday of the law, a day off by the notice, a make-up working day.")] DayReason Kind,
    LocalizedText Name,
    [property: Description("通知或法规的文号。The number of the notice or law.")] string Source);

/// <summary>A year of the working-day calendar.</summary>
[Description("工作日历的一年：没有列出的日子按周一至周五上班。A year of the working-day calendar: days that are not listed are worked by the week.")]
internal sealed record CalendarYearResource(
    int Year,
    [property: Description("known 该年安排已录入；not_announced 只有法定节假日，其余按星期推算；not_covered 没有数据，全年按星期推算。The year's notice is in the data; only the holidays of the law are, other days go by the week; there is no data, every day goes by the week.")] DayCertainty Certainty,
    string? Source,
    [property: Description("全年工作日数，按已知的计。Working days in the year, as far as is known.")] int WorkingDays,
    IReadOnlyList<CalendarDayResource> Days)
{
    public static CalendarYearResource Of(CalendarYear year) => new(
        year.Year, year.Certainty, year.Source, year.WorkingDays, [.. year.Days.Select(day => new CalendarDayResource(day.Date, day.Reason, day.Name, day.Source))]);
}

/// <summary>The working-day calendar on which deadlines are counted.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendarApi(this IEndpointRouteBuilder api) => api.MapGroup("/calendar").WithTags("工作日历 / Calendar")
        .MapGet("{year}", (HttpContext http, string year, WorkingCalendar calendar) =>
            int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && CalendarYear.Of(calendar, number) is { } found
                ? Results.Ok(CalendarYearResource.Of(found))
                : Problem.Of(http, ProblemKinds.NotFound))
        .Says("getCalendarYear", new("读取一年的放假和调休上班", "Read the days off and make-up working days of a year"))
        .Answers<CalendarYearResource>().Fails(ProblemKinds.NotFound).Allow(Permission.CalendarRead);
}
