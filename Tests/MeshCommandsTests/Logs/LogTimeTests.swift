import Console
import Testing

@testable import MeshCommands

@Suite("Moments of logs")
struct LogTimeTests {
  @Test(
    "a moment is told to the nanosecond, or without zeros at its end",
    arguments: [
      (0, "1970-01-01T00:00:00.000000000Z", "1970-01-01T00:00:00Z"),
      (1_795_341_600_500_000_000, "2026-11-22T10:00:00.500000000Z", "2026-11-22T10:00:00.5Z"),
      (1_795_341_610_000_000_001, "2026-11-22T10:00:10.000000001Z", "2026-11-22T10:00:10.000000001Z"),
      (-1, "1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999999Z"),
      (-1_000_000_000, "1969-12-31T23:59:59.000000000Z", "1969-12-31T23:59:59Z"),
      (.max, "2262-04-11T23:47:16.854775807Z", "2262-04-11T23:47:16.854775807Z"),
      (.min, "1677-09-21T00:12:43.145224192Z", "1677-09-21T00:12:43.145224192Z"),
    ] as [(Int64, String, String)]
  )
  func texts(nanoseconds: Int64, whole: String, short: String) {
    #expect(LogTime.text(nanoseconds) == whole)
    #expect(LogTime.shortText(nanoseconds) == short)
  }

  @Test("a moment that is too far away is not taken for another one")
  func farMoments() {
    #expect(LogTime.nanoseconds(Timestamp(seconds: 253_402_300_799)) == .max)
    #expect(LogTime.nanoseconds(Timestamp(seconds: -62_135_596_800)) == .min)
    #expect(LogTime.nanoseconds(Timestamp(seconds: 2, nanoseconds: 3)) == 2_000_000_003)
  }
}
