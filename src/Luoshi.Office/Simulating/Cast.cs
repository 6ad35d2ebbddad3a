using System.Globalization;
using System.Text;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Settings;

namespace Luoshi.Office.Simulating;

/// <summary>Who plays in a simulation: the demo people, and a liaison and a leader for every unit that owes something.</summary>
internal sealed class Cast
{
    private static readonly string[] Families = ["赵", "李", "王", "张", "刘", "陈", "黄", "林", "何", "罗", "梁", "谢", "唐", "许", "邓", "冯", "曾", "程", "蔡", "彭", "潘", "袁", "田", "董", "余"];
    private static readonly string[] Given = ["春分", "谷雨", "小满", "芒种", "夏至", "立秋", "白露", "秋分", "寒露", "霜降", "小雪", "冬至", "雨水", "清明", "惊蛰"];

    private readonly Desks _desks;
    private readonly DateOnly _since;
    private readonly byte[] _hash;
    private readonly Dictionary<(string Unit, string Role), string> _users = [];
    private readonly Dictionary<string, Principal> _principals = new(StringComparer.Ordinal);

    private Cast(Desks desks, DateOnly since, byte[] hash)
    {
        (_desks, _since, _hash) = (desks, since, hash);
        foreach (var person in DemoCast.People)
        {
            _users[(person.UnitId, person.RoleCode)] = person.UserName;
        }
    }

    public Principal Clerk { get; private set; } = Nobody;

    public Principal Head { get; private set; } = Nobody;

    public Principal Group { get; private set; } = Nobody;

    public Principal Supervisor { get; private set; } = Nobody;

    public Principal Reviewer { get; private set; } = Nobody;

    public Principal Security { get; private set; } = Nobody;

    /// <summary>Everybody, in a fixed order.</summary>
    public IEnumerable<Principal> All => _principals.OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => of.Value);

    private static Principal Nobody { get; } = new(string.Empty, string.Empty, string.Empty, [], IsDemo: true);

    /// <summary>Brings the demo people in, in their posts since a day.</summary>
    public static async Task<Cast> BringInAsync(Desks desks, long seed, DateOnly since, CancellationToken cancellation)
    {
        var iterations = await desks.Settings.GetAsync(AccountSettings.HashIterations, since, cancellation: cancellation);
        var salt = Encoding.UTF8.GetBytes(seed.ToString("X16", CultureInfo.InvariantCulture));
        var cast = new Cast(desks, since, Passwords.HashOpenly(DemoPeople.Password, iterations, salt));
        await desks.People.BringInSimulatedAsync(since, cast._hash, cancellation);
        cast.Clerk = await cast.FindAsync("demo-clerk", cancellation);
        cast.Head = await cast.FindAsync("demo-head", cancellation);
        cast.Group = await cast.FindAsync("demo-group", cancellation);
        cast.Supervisor = await cast.FindAsync("demo-supervisor", cancellation);
        cast.Reviewer = await cast.FindAsync("demo-reviewer", cancellation);
        cast.Security = await cast.FindAsync("demo-security", cancellation);
        return cast;
    }

    /// <summary>Gives units the people they lack.</summary>
    public async Task StaffAsync(IEnumerable<string> units, Dice dice, CancellationToken cancellation)
    {
        List<DemoPerson> hired = [];
        var number = 0;
        foreach (var unit in units)
        {
            number++;
            foreach (var (role, title) in new[] { (Roles.UnitLiaison, "联络员"), (Roles.UnitLeader, "分管负责人") })
            {
                if (_users.ContainsKey((unit, role)))
                {
                    continue;
                }

                var user = string.Create(CultureInfo.InvariantCulture, $"{(role == Roles.UnitLiaison ? "sim-liaison" : "sim-leader")}-{number:00}");
                _users[(unit, role)] = user;
                hired.Add(new(user, $"（模拟）{dice.Pick(Families)}{dice.Pick(Given)}", unit, title, role));
            }
        }

        await _desks.People.BringInSimulatedAsync(hired, _since, _hash, cancellation);
        foreach (var (_, user) in _users)
        {
            await FindAsync(user, cancellation);
        }
    }

    public Principal Liaison(string unit) => _principals[_users[(unit, Roles.UnitLiaison)]];

    public Principal Leader(string unit) => _principals[_users[(unit, Roles.UnitLeader)]];

    private async Task<Principal> FindAsync(string user, CancellationToken cancellation)
    {
        if (!_principals.TryGetValue(user, out var who))
        {
            who = await _desks.Accounts.PrincipalOfAsync("account-" + user, _since, cancellation) ?? throw new InvalidOperationException($"There is no {user}.");
            _principals[user] = who;
        }

        return who;
    }
}
