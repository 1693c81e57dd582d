import Output
import Testing

@testable import Console

@Suite struct ColorChoiceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let choice: ColorChoice
    let isTerminal: Bool
    let environment: [String: String]
    let isColored: Bool

    var testDescription: String { "\(choice), terminal \(isTerminal), \(environment)" }

    init(_ choice: ColorChoice, terminal: Bool, _ environment: [String: String], _ isColored: Bool) {
      self.choice = choice
      self.isTerminal = terminal
      self.environment = environment
      self.isColored = isColored
    }
  }

  @Test(
    "the command line rules, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb and the terminal",
    arguments: [
      Case(.automatic, terminal: true, [:], true),
      Case(.automatic, terminal: false, [:], false),
      Case(.automatic, terminal: true, ["NO_COLOR": "1"], false),
      Case(.automatic, terminal: true, ["NO_COLOR": ""], true),
      Case(.automatic, terminal: false, ["CLICOLOR_FORCE": "1"], true),
      Case(.automatic, terminal: false, ["CLICOLOR_FORCE": "0"], false),
      Case(.automatic, terminal: false, ["CLICOLOR_FORCE": ""], false),
      Case(.automatic, terminal: false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
      Case(.automatic, terminal: true, ["TERM": "dumb"], false),
      Case(.automatic, terminal: true, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], true),
      Case(.always, terminal: false, ["NO_COLOR": "1"], true),
      Case(.never, terminal: true, ["CLICOLOR_FORCE": "1"], false),
    ]
  )
  func precedence(_ example: Case) {
    let environment = Environment(example.environment)
    #expect(
      example.choice.usesColor(isTerminal: example.isTerminal, environment: environment) == example.isColored
    )
  }

  @Test("an automatic choice leaves a stream as it was made, another changes it and its styler")
  func applying() {
    let stream = OutputStream.inMemory(StreamTraits(usesColor: true))
    #expect(stream.applying(.automatic, environment: Environment()).usesColor)
    #expect(!stream.applying(.never, environment: Environment()).styler.colorEnabled)
    #expect(stream.applying(.always, environment: Environment(["NO_COLOR": "1"])).styler.colorEnabled)
  }
}
