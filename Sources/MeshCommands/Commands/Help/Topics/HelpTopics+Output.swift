import ArgumentParsing

extension HelpTopics {
  /// `meshctl help output`.
  static var output: HelpTopic {
    HelpTopic(
      "output",
      summary: "Where output goes, its formats and colours",
      [
        .paragraph(
          """
          Standard output carries data: what a command was asked for, and nothing else. Standard error carries \
          messages: what was done, warnings and errors. -q leaves out reports of success.
          """
        ),
        .paragraph(
          """
          -o chooses the format of the data; the help of a command lists the formats that it has. With -o json \
          messages are JSON as well, one object a line, and keys may be added but are never renamed.
          """
        ),
        .paragraph(
          """
          Each stream is coloured by itself, if it is a terminal. --color and --no-color decide for both; then \
          NO_COLOR, CLICOLOR_FORCE and TERM=dumb, in this order. Text from manifests never reaches a terminal with \
          its control characters: they are shown as escapes such as \\x1b.
          """
        ),
      ]
    )
  }
}
