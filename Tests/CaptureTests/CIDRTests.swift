import Testing

@testable import Capture

@Suite struct CIDRTests {
  @Test(
    "a range is read and written as Go's netip.Prefix does",
    arguments: [
      ("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3/8", "10.1.2.3/8"), ("0.0.0.0/0", "0.0.0.0/0"),
      ("2001:DB8:0:0:0:0:0:0/32", "2001:db8::/32"), ("::/0", "::/0"), ("::1/128", "::1/128"),
      ("fd00:0:0:1::/64", "fd00:0:0:1::/64"), ("::ffff:10.0.0.1/120", "::ffff:10.0.0.1/120"),
      ("1:0:0:2:0:0:0:3/128", "1:0:0:2::3/128"), ("1:2:3:4:5:6:0:8/128", "1:2:3:4:5:6:0:8/128"),
    ] as [(String, String)]
  )
  func reads(text: String, expected: String) throws {
    #expect(try CIDR(text).description == expected)
  }

  @Test(
    "what is no range is refused",
    arguments: [
      "", "/", "10.0.0.0", "10.0.0/8", "10.0.0.0.0/8", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/-1", "10.0.0.0/+8",
      "010.0.0.0/8", "256.0.0.0/8", "10.0.0.0/8\n", " 10.0.0.0/8", "::/129", ":::/8", "1::2::3/8", ":1/8", "1:/8",
      "12345::/16", "g::/16", "fe80::1%eth0/64", "1:2:3:4:5:6:7::8/64", "*", "-j/8", "10.0.0.0/8 -j ACCEPT",
      "1.2.3.4::/8", "::1.2.3/8",
    ]
  )
  func refuses(text: String) {
    #expect(throws: CaptureValueProblem.addressRange(text)) { try CIDR(text) }
  }

  @Test(
    "a range without host bits is what the kernel keeps",
    arguments: [
      ("10.1.2.3/8", "10.0.0.0/8"), ("10.1.2.3/0", "0.0.0.0/0"), ("10.1.2.3/32", "10.1.2.3/32"),
      ("2001:db8:1::1/32", "2001:db8::/32"), ("2001:db8::1/0", "::/0"), ("2001:db8::1/128", "2001:db8::1/128"),
    ] as [(String, String)]
  )
  func masks(text: String, expected: String) throws {
    #expect(try CIDR(text).masked.description == expected)
  }

  @Test(
    "a range holds its own addresses alone",
    arguments: [
      ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "::1", false),
      ("fd00::/8", "fdff::1", true), ("::/0", "fdff::1", true), ("127.0.0.1/32", "127.0.0.2", false),
    ] as [(String, String, Bool)]
  )
  func contains(range: String, address: String, expected: Bool) throws {
    let address = try IPAddress(address)
    #expect(try CIDR(range).contains(address) == expected)
  }
}
