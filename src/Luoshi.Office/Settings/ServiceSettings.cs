using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>Limits of the service: the API, forms that ask for a secret, tokens, background jobs.</summary>
public static class ServiceSettings
{
    private static readonly LocalizedText Times = new("次", "times");
    private static readonly LocalizedText Seconds = new("秒", "seconds");
    private static readonly LocalizedText Minutes = new("分钟", "minutes");
    private static readonly LocalizedText Hours = new("小时", "hours");
    private static readonly LocalizedText Days = new("天", "days");
    private static readonly LocalizedText Practice = new("惯例", "practice");
    private static readonly LocalizedText Measured = new("按本程序在两核机器上的测量留有余量", "measured with this program on two processors, with room to spare");

    public static NumberSetting ApiRequests { get; } = new("api.requests-per-minute", 600, 60, 1_000_000,
        new("每个令牌或账号每分钟最多调用接口几次（每个节点各计）", "How many requests to the API one token or account may make in a minute, on each node"), Times, Measured);

    public static NumberSetting WrongTokens { get; } = new("api.wrong-tokens-per-minute", 20, 3, 1000,
        new("同一地址每分钟用错几次令牌后不再受理", "After how many wrong tokens in a minute an address is no longer listened to"), Times, Practice);

    public static NumberSetting SecretForms { get; } = new("accounts.forms-per-minute", 30, 5, 1000,
        new("同一地址每分钟最多提交几次登录类表单", "How many forms that ask for a secret one address may send in a minute"), Times, Practice);

    public static NumberSetting TokenDays { get; } = new("tokens.longest-days", 366, 1, 1096,
        new("机器令牌的有效期最长几天", "For how many days a token for a machine is valid at most"), Days, Practice);

    public static NumberSetting JobLease { get; } = new("jobs.lease-seconds", 60, 10, 3600,
        new("节点失去联系多久后，它的后台任务由别的节点接手", "After how long without a sign of life a node's background job goes to another"), Seconds, Practice);

    public static NumberSetting JobFirstDelay { get; } = new("jobs.first-delay-seconds", 10, 1, 3600,
        new("后台任务首次失败后隔多久再试，此后每次加倍", "How long after its first failure a background job is tried again; each further failure doubles it"), Seconds, Practice);

    public static NumberSetting JobLongestDelay { get; } = new("jobs.longest-delay-minutes", 60, 1, 1440,
        new("后台任务两次尝试之间最长隔多久", "The longest time between two tries of a background job"), Minutes, Practice);

    public static NumberSetting JobTries { get; } = new("jobs.most-tries", 8, 1, 50,
        new("后台任务最多试几次，之后等人处理", "How often a background job is tried before it waits for a person"), Times, Practice);

    public static NumberSetting JobKeepDays { get; } = new("jobs.kept-days", 30, 1, 365,
        new("办完的后台任务保留几天备查", "For how many days background jobs that are done are kept to be looked at"), Days, Practice);

    public static NumberSetting AnswersKept { get; } = new("api.answers-kept-hours", 24, 1, 720,
        new("同一请求编号重发时，原答复保留几小时", "For how many hours the answer to a request is given again where it is sent anew under the same id"), Hours, Practice);

    public static NumberSetting SealEvery { get; } = new("trail.seal-minutes", 10, 1, 1440,
        new("审计轨迹每隔几分钟封存一次（启动和停止时也封存）", "How often the end of the audit trail is written down outside the database, besides at start and stop"), Minutes, Practice);

    internal static IReadOnlyList<Setting> All => [ApiRequests, WrongTokens, SecretForms, TokenDays, JobLease, JobFirstDelay, JobLongestDelay, JobTries, JobKeepDays, AnswersKept, SealEvery];
}
