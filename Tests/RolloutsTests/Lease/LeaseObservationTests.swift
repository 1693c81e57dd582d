import Rollouts
import Testing

@Suite("A lease that is watched") struct LeaseObservationTests {
  private static let held = LeaseRecord(holder: "a", term: 1, renewal: "1", seconds: 15)

  @Test("is free at once where nobody holds it")
  func free() {
    var observation = LeaseObservation()
    observation.see(nil, at: .seconds(5))
    #expect(observation.remaining(at: .seconds(5)) == .zero)
    observation.see(LeaseRecord(holder: nil, term: 4, renewal: "x", seconds: 15), at: .seconds(6))
    #expect(observation.remaining(at: .seconds(6)) == .zero)
  }

  @Test("has to be silent for as long as it lasts, from when it was seen first and by the clock of who watches")
  func silence() {
    var observation = LeaseObservation()
    observation.see(Self.held, at: .seconds(1000))
    observation.see(Self.held, at: .seconds(1010))
    #expect(observation.remaining(at: .seconds(1010)) == .seconds(5))
    #expect(observation.remaining(at: .seconds(1015)) == .zero)
  }

  @Test("lasts anew with each renewal")
  func renewal() {
    var observation = LeaseObservation()
    observation.see(Self.held, at: .seconds(0))
    var renewed = Self.held
    renewed.renewal = "2"
    observation.see(renewed, at: .seconds(14))
    #expect(observation.remaining(at: .seconds(16)) == .seconds(13))
  }
}
