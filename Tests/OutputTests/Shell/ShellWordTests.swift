import Output
import Testing

@Suite("Words for a shell") struct ShellWordTests {
  @Test(
    "plain words stay, all others go between quotes",
    arguments: [
      ("v1=50", "v1=50"), ("./my/dir", "./my/dir"), ("v1@ratings.prod=5", "v1@ratings.prod=5"), ("", "''"),
      ("two words", "'two words'"), ("$(rm -rf /)", "'$(rm -rf /)'"), ("it's", #"'it'\''s'"#), ("a\nb", "'a\nb'"),
      ("~", "'~'"), ("grün", "'grün'"),
    ]
  )
  func quoting(text: String, word: String) { #expect(ShellWord.quoted(text) == word) }
}
