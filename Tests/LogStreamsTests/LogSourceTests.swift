import LogStreams
import Testing

@Suite("Sources of logs")
struct LogSourceTests {
  @Test("containers of one pod are different sources") func containers() {
    #expect(
      LogSource(namespace: "a", pod: "p", container: "app") != LogSource(namespace: "a", pod: "p", container: "x")
    )
  }
}
