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
          messages: what was done, warnings and errors. -q leaves out reports of success; -v adds a line for each \
          file that is read.
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
          Lists are tables: -o wide shows more columns, and a table that does not go to a terminal is never cut off. \
          -o tsv puts tabs between all columns; in a cell they are written \\t. -o name gives one name a line, \
          -o json and -o yaml an object with the member items.
          """
        ),
        .paragraph(
          """
          -o jsonpath=TEMPLATE takes kubectl's templates: text, and paths in braces. $ and @ both are the object at \
          hand. What is not there gives nothing.
          """
        ),
        .terms(
          "Templates",
          [
            Term("{.items[*].name}", "The names of all items."),
            Term("{.items[0:4:2]}", "The first and the third item; {.items[-1]} is the last one."),
            Term("{..name}", "Every name, however deep."),
            Term(#"{.items[?(@.name=="inject")].summary}"#, "The summaries of items of this name."),
            Term(#"{range .items[*]}{.name}{"\n"}{end}"#, "A line for each item."),
          ]
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
