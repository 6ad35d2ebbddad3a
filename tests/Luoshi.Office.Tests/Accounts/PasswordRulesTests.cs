using Luoshi.Office.Accounts;

namespace Luoshi.Office.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2024!!")]
    [InlineData("woaini5201314")]
    [InlineData("Woaizhongguo1949")]
    [InlineData("Admin@12345678")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("198806121988")]
    [InlineData("138-4276-9305")]
    [InlineData("shenzhen@2024")]
    [InlineData("Chenjianguo@88")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    [InlineData("!!!!----####")]
    public void What_everybody_tries_first_is_refused(string password) =>
        Assert.NotNull(PasswordRules.Refusal(password, 12, ["chenjianguo"]));

    [Theory]
    [InlineData("lantern-river-sycamore")]
    [InlineData("松柏-常青-之歌-1949")]
    [InlineData("tjkvxmwbryph")]
    [InlineData("correct horse battery staple")]
    public void Unrelated_words_pass_whatever_kinds_of_characters_they_have(string password) =>
        Assert.Null(PasswordRules.Refusal(password, 12, ["chenjianguo"]));

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void It_is_as_long_as_is_asked_for_and_not_endless(int length, bool passes) =>
        Assert.Equal(passes, PasswordRules.Refusal(string.Concat(Enumerable.Repeat("tjkvxmwbryph", 11))[..length], 12, []) is null);

    [Fact]
    public void The_demo_password_is_no_exception() => Assert.Null(PasswordRules.Refusal(DemoPeople.Password, 12, DemoPeople.SignIns.Select(of => of.UserName)));
}
