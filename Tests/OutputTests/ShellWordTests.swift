import Output
import Testing

@Suite struct ShellWordTests {
  @Test(
    "proves that a word is quoted where a shell would read something else",
    arguments: [
      ("Examples/bookinfo", "Examples/bookinfo"), ("", "''"), ("my mesh", "'my mesh'"), ("it's", #"'it'\''s'"#),
      ("$HOME", "'$HOME'"), ("a;b", "'a;b'"), ("~", "'~'"), ("é", "'é'"),
    ]
  )
  func quoting(text: String, word: String) {
    #expect(ShellWord.quoted(text) == word)
  }
}
