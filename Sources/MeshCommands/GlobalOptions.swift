import ArgumentParsing
import Console

/// The flags that every command has.
struct GlobalOptions: CommandOptions {
  var isQuiet = false
  var isVerbose = false
  var color: Bool?
  var avoidsPager = false
  var asksForHelp = false

  static let flags: [Flag<Self>] = [
    .switch("quiet", short: "q", \.isQuiet, help: "report errors and warnings only"),
    .switch("verbose", short: "v", \.isVerbose, help: "tell on standard error what is read"),
    .toggle("color", \.color, help: "colour output, also where it is not a terminal")
      .details(
        "By default each stream is coloured if it is a terminal; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are heeded."
      ),
    .switch("no-pager", \.avoidsPager, help: "do not show long text in a pager")
      .details("On a terminal, help that is longer than the screen goes through MESHCTL_PAGER, PAGER or less."),
    .switch("help", short: "h", \.asksForHelp, help: "show help: -h in brief, --help in full").askingForHelp(),
  ]

  static var exclusive: [[PartialKeyPath<Self>]] { [[\.isQuiet, \.isVerbose]] }

  var colorChoice: ColorChoice {
    switch color {
    case nil: .automatic
    case true?: .always
    case false?: .never
    }
  }
}
