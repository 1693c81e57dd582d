import Testing

@testable import AccessLogging

@Suite("Times in access logs")
struct AccessLogTimeTests {
  @Test(
    "are moments",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-21T15:00:00.409Z", 1_795_273_200_409_000_000),
      ("2024-02-29T23:59:60.123456789Z", 1_709_251_200_123_456_789),
      ("2026-11-21T17:00:00+02:00", 1_795_273_200_000_000_000),
      ("2026-11-21T15:00:00.1234567899Z", 1_795_273_200_123_456_789),
    ] as [(String, Int64)]
  )
  func moments(_ text: String, _ nanoseconds: Int64) {
    #expect(AccessLogTime.nanoseconds(Array(text.utf8).span) == nanoseconds)
  }

  @Test(
    "are refused if they are none",
    arguments: [
      "", "-", "2026-11-21", "2026-11-21T15:00:00", "2026-11-21T15:00:00.Z", "2026-13-21T15:00:00Z",
      "2026-11-21T25:00:00Z", "2026-11-21T15:00:00.4", "2026-11-21T15:00:00+02", "2026-11-21T15:00:00*02:00",
      "2026-11-21T15:00:00Zx", "9999-11-21T15:00:00Z", "20a6-11-21T15:00:00Z",
    ]
  )
  func refused(_ text: String) { #expect(AccessLogTime.nanoseconds(Array(text.utf8).span) == nil) }
}
