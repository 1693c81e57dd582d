import Testing

@testable import Certificates

@Suite("Certificate")
struct CertificateTests {
  @Test("reads the time a certificate holds for, and the key that belongs to it, on a curve")
  func curve() {
    let certificate = Certificate(pem: Self.certificate)
    #expect(certificate?.notBefore == 1_795_250_762)
    #expect(certificate?.notAfter == 4_948_850_762)
    #expect(PrivateKey(pem: Self.key)?.publicKey == certificate?.publicKey)
  }

  @Test("finds the modulus of an RSA key in both of its forms")
  func modulus() {
    let certificate = Certificate(pem: Self.modulusCertificate)
    #expect(certificate != nil)
    #expect(PrivateKey(pem: Self.wrappedModulusKey)?.publicKey == certificate?.publicKey)
    #expect(PrivateKey(pem: Self.modulusKey)?.publicKey == certificate?.publicKey)
  }

  @Test("does not tell the public key of one that does not hold it")
  func hidden() {
    let key = PrivateKey(pem: Self.hiddenKey)
    #expect(key != nil)
    #expect(key?.publicKey == nil)
  }

  @Test("stands text that is no certificate, and every beginning of one")
  func broken() {
    #expect(Certificate(pem: "") == nil)
    #expect(Certificate(pem: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----") == nil)
    #expect(Certificate(pem: "-----BEGIN CERTIFICATE-----\n%%%%\n-----END CERTIFICATE-----") == nil)
    guard let whole = PEMBlock.blocks(in: Self.certificate).first?.bytes else {
      Issue.record("the certificate has a block")
      return
    }
    for length in 0..<whole.count {
      var bytes = whole.prefix(length)
      #expect(DERElement(&bytes)?.children == nil)
    }
  }

  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBlDCCATmgAwIBAgIUYPziBLiL0gtYGVhXo75B1FzgimswCgYIKoZIzj0EAwIw
    HjEcMBoGA1UEAwwTaHR0cGJpbi5leGFtcGxlLmNvbTAgFw0yNjExMjEwODQ2MDJa
    GA8yMTI2MTAyODA4NDYwMlowHjEcMBoGA1UEAwwTaHR0cGJpbi5leGFtcGxlLmNv
    bTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABD1usTpnqwAP62MRks9vmjNbuBuo
    DC9VGXxz5idGOokfquN9dafCSFIZxGb+5rMvtEVLbgBFA5+pUmzeCFuw3XSjUzBR
    MB0GA1UdDgQWBBTC95bMCW7pUDR2SJ5mTYNHnSeSsTAfBgNVHSMEGDAWgBTC95bM
    CW7pUDR2SJ5mTYNHnSeSsTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kA
    MEYCIQCZHhtS459DbTONDri13DIjUqn2eU6aKwYBjtNCXyDQvAIhAOaAKUzNA/l6
    DTcZQYtUiQC2zxMbycKvh3EDSkiAjOWb
    -----END CERTIFICATE-----
    """

  private static let key = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEIKpNb0+il92KM2Te1s3Z7eiroqBORsLpPcmqwXVqIC1foAoGCCqGSM49
    AwEHoUQDQgAEPW6xOmerAA/rYxGSz2+aM1u4G6gML1UZfHPmJ0Y6iR+q4311p8JI
    UhnEZv7msy+0RUtuAEUDn6lSbN4IW7DddA==
    -----END EC PRIVATE KEY-----
    """

  private static let modulusCertificate = """
    -----BEGIN CERTIFICATE-----
    MIIB9DCCAV2gAwIBAgIUGial3HzhVCZtKAK2brhi3bQbN1EwDQYJKoZIhvcNAQEL
    BQAwDDEKMAgGA1UEAwwBYTAeFw0yNjExMjEwODU4MTZaFw0yNjExMjIwODU4MTZa
    MAwxCjAIBgNVBAMMAWEwgZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGBAKvMJyYV
    SNObqmMtogMubISTtY5h+MTUvIkqVbzkTgC6agjKHMbHrFUeF7sOP4Tf2TXw8nDm
    hWbcfaof7sxQbT37ShEW9OF7WygGb1VWjpuU1EQTXaa9WR4xhthHcVOCE0viUwYW
    jfR7Wg8VxasbAIhqgtlfgwOONOm9GgqD8PerAgMBAAGjUzBRMB0GA1UdDgQWBBT/
    LnwUa9OxVt5wKgrTRkWo0HKI8jAfBgNVHSMEGDAWgBT/LnwUa9OxVt5wKgrTRkWo
    0HKI8jAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4GBABzqLk/c16ZH
    Wypnvhi5dlVxsdPq+VbXJcVvnUgZxIWUdx4BD80R1M9JBWYnRrh9FKF9Lg3X9ani
    hiO6y+2kJzv5mI/hq1wqlDAJr39btP5OA49JdRLFAk3RAMgVs6Fnrzoe5h3FPC8b
    wacyfBQmpjKddYewW8GGwPaQ8yX1XY0n
    -----END CERTIFICATE-----
    """

  private static let modulusKey = """
    -----BEGIN RSA PRIVATE KEY-----
    MIICXAIBAAKBgQCrzCcmFUjTm6pjLaIDLmyEk7WOYfjE1LyJKlW85E4AumoIyhzG
    x6xVHhe7Dj+E39k18PJw5oVm3H2qH+7MUG09+0oRFvThe1soBm9VVo6blNREE12m
    vVkeMYbYR3FTghNL4lMGFo30e1oPFcWrGwCIaoLZX4MDjjTpvRoKg/D3qwIDAQAB
    AoGANTIY6TTsAQIRh3ZI1V1Zos+uBzGU+zW4T2y5cazr7lPKo4AZ2v9XAGA6DuTB
    jF5X/tjl6UmoAwrBKp2Krt80g9uS31b+cyZBmipdo/GZ4aeleO/I0p2VLmpTqqUF
    WRp/0R+IPu+UtXZaWOCHgVGtzJlSpWbERsTpP3YH3ilEbqkCQQDgLFWtJMAw44N6
    tjClkykn7UU2yhhU5WFo9ndnMudYENbWd44Svl+dya+Y1Xu7gQXu3ElPNfE6SXrE
    d5zKpS/NAkEAxDAzqbllSlthIXFVcixkAx9T30Q23bm2wnUKqu6hQDAneJuxcP/y
    lTsaosqk6AsbGZow05Agji0nZtlnNnGdVwJABmZdn87PydWE+GjhJKj54NDuS+0j
    GrFdwZBfwkt6vVHlwEOzg6d5tVh/sd5OZQD++V3CngdNNrvITHmZuVNT9QJAWe9q
    z4RArbyEI0uMCwHUeyXyUeg4ap5G7I+w6zjnTMCGZ6Cf0BhUwRpOFJBm1kS5EJyB
    g4qPkf2bEWfaC7g7kwJBAIxzteUCeGKUmaeXAb+lH3T+HlHh/2rysZ9BX7nlIXAX
    B8rrHL3di8wa279S19s61HpKBYaG52ZzaZTvpmWKqe8=
    -----END RSA PRIVATE KEY-----
    """

  private static let wrappedModulusKey = """
    -----BEGIN PRIVATE KEY-----
    MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBAKvMJyYVSNObqmMt
    ogMubISTtY5h+MTUvIkqVbzkTgC6agjKHMbHrFUeF7sOP4Tf2TXw8nDmhWbcfaof
    7sxQbT37ShEW9OF7WygGb1VWjpuU1EQTXaa9WR4xhthHcVOCE0viUwYWjfR7Wg8V
    xasbAIhqgtlfgwOONOm9GgqD8PerAgMBAAECgYA1MhjpNOwBAhGHdkjVXVmiz64H
    MZT7NbhPbLlxrOvuU8qjgBna/1cAYDoO5MGMXlf+2OXpSagDCsEqnYqu3zSD25Lf
    Vv5zJkGaKl2j8Znhp6V478jSnZUualOqpQVZGn/RH4g+75S1dlpY4IeBUa3MmVKl
    ZsRGxOk/dgfeKURuqQJBAOAsVa0kwDDjg3q2MKWTKSftRTbKGFTlYWj2d2cy51gQ
    1tZ3jhK+X53Jr5jVe7uBBe7cSU818TpJesR3nMqlL80CQQDEMDOpuWVKW2EhcVVy
    LGQDH1PfRDbdubbCdQqq7qFAMCd4m7Fw//KVOxqiyqToCxsZmjDTkCCOLSdm2Wc2
    cZ1XAkAGZl2fzs/J1YT4aOEkqPng0O5L7SMasV3BkF/CS3q9UeXAQ7ODp3m1WH+x
    3k5lAP75XcKeB002u8hMeZm5U1P1AkBZ72rPhECtvIQjS4wLAdR7JfJR6Dhqnkbs
    j7DrOOdMwIZnoJ/QGFTBGk4UkGbWRLkQnIGDio+R/ZsRZ9oLuDuTAkEAjHO15QJ4
    YpSZp5cBv6UfdP4eUeH/avKxn0FfueUhcBcHyuscvd2LzBrbv1LX2zrUekoFhobn
    ZnNplO+mZYqp7w==
    -----END PRIVATE KEY-----
    """

  private static let hiddenKey = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEIH89ly/86K8fUbrnGmJB9t5UbEXgSym3h6LyQx6O3CNY
    -----END PRIVATE KEY-----
    """
}
