using Luoshi.Office.Accounts;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.Evidence;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Simulating;

/// <summary>Where the people of a simulation work: the same places as anybody's.</summary>
public sealed record Desks(
    IDbContextFactory<OfficeDb> Databases, PlanStore Documents, PublicationStore Publications, DutyStore Duties, UnitStore Units, AccountStore Accounts, DemoPeople People,
    CaseStore Cases, ActionPlanDesk ActionPlans, RoundStore Rounds, ReturnDesk Returns, MeetingStore Meetings, EvidenceStore Evidence, NoticeStore Notices,
    JobIntake JobIntake, JobRunner Jobs, SimulationStore Simulations, SettingStore Settings, WorkingCalendar Calendar);
