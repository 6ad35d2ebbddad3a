using Luoshi.Office.Accounts;

namespace Luoshi.Office.Tests.Accounts;

public class OpenHashTests
{
    [Fact]
    public void A_hash_with_a_given_salt_is_the_same_again_and_lets_in_like_any_other()
    {
        var hash = Passwords.HashOpenly(DemoPeople.Password, 100_000, "0000000000000001"u8);

        Assert.Equal(hash, Passwords.HashOpenly(DemoPeople.Password, 100_000, "0000000000000001"u8));
        Assert.NotEqual(hash, Passwords.HashOpenly(DemoPeople.Password, 100_000, "0000000000000002"u8));
        Assert.Equal((true, false), Passwords.Verify(hash, DemoPeople.Password, 100_000));
        Assert.False(Passwords.Verify(hash, "lantern-river", 100_000).Right);
    }
}
