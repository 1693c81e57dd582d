import Output
import Testing

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, _ subject: UnifiedDiff.Subject = .modified("f.yaml")) -> String {
    String(decoding: UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).render(subject), as: UTF8.self)
  }

  @Test("says nothing of equal texts", arguments: ["", "a\n", "a\nb"])
  func equal(text: String) {
    #expect(diff(text, text) == "")
  }

  @Test("shows three lines around a change")
  func context() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n") == """
        --- a/f.yaml
        +++ b/f.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """
    )
  }

  @Test("joins changes whose contexts touch and parts those further away")
  func hunks() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("\n2\n", with: "\n").replacing("\n9\n", with: "\nnine\n").replacing(
      "\n25\n",
      with: "\n25\nnew\n"
    )
    #expect(
      diff(old, new) == """
        --- a/f.yaml
        +++ b/f.yaml
        @@ -1,12 +1,11 @@
         1
        -2
         3
         4
         5
         6
         7
         8
        -9
        +nine
         10
         11
         12
        @@ -23,6 +22,7 @@
         23
         24
         25
        +new
         26
         27
         28

        """
    )
  }

  @Test("marks a last line without a line feed, on either side")
  func missingLineFeed() {
    let head = "--- a/f.yaml\n+++ b/f.yaml\n"
    let mark = "\\ No newline at end of file\n"
    #expect(diff("a\nb", "a\nb\n") == head + "@@ -1,2 +1,2 @@\n a\n-b\n\(mark)+b\n")
    #expect(diff("a\n", "a") == head + "@@ -1 +1 @@\n-a\n+a\n\(mark)")
    #expect(diff("a\nb", "c\nb") == head + "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\(mark)")
  }

  @Test("names the line before an empty range")
  func emptySides() {
    #expect(diff("", "a\nb\n", .created("f.yaml")) == "--- /dev/null\n+++ b/f.yaml\n@@ -0,0 +1,2 @@\n+a\n+b\n")
    #expect(diff("a\n", "", .deleted("f.yaml")) == "--- a/f.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test("shows a repeated block as one whole block")
  func slide() {
    #expect(
      diff("- name: a\n  x: 1\n- name: b\n", "- name: a\n  x: 1\n- name: a\n  x: 1\n- name: b\n") == """
        --- a/f.yaml
        +++ b/f.yaml
        @@ -1,3 +1,5 @@
         - name: a
           x: 1
        +- name: a
        +  x: 1
         - name: b

        """
    )
  }

  @Test(
    "quotes file names as git does",
    arguments: [
      ("a b.yaml", "--- a/a b.yaml\t\n+++ b/a b.yaml\t\n"),
      ("a\"\\\n\u{1B}.yaml", "--- \"a/a\\\"\\\\\\n\\033.yaml\"\n+++ \"b/a\\\"\\\\\\n\\033.yaml\"\n"),
      ("漢.yaml", "--- a/漢.yaml\n+++ b/漢.yaml\n"),
    ]
  )
  func names(path: String, header: String) {
    #expect(diff("a\n", "b\n", .modified(path)) == header + "@@ -1 +1 @@\n-a\n+b\n")
  }

  @Test("shows people safe and coloured lines")
  func terminal() {
    let diff = UnifiedDiff(from: Array("a\u{1B}\n".utf8), to: Array("b\tc\r\n".utf8))
    let styled = diff.render(.modified("f"), as: .terminal(Styler(colorEnabled: true)))
    let plain = diff.render(.modified("f"), as: .terminal(.plain))
    #expect(
      String(decoding: styled, as: UTF8.self)
        == "\u{1B}[1m--- a/f\u{1B}[0m\n\u{1B}[1m+++ b/f\u{1B}[0m\n\u{1B}[36m@@ -1 +1 @@\u{1B}[0m\n"
        + "\u{1B}[31m-a\\x1b\u{1B}[0m\n\u{1B}[32m+b\tc\\r\u{1B}[0m\n"
    )
    #expect(String(decoding: plain, as: UTF8.self) == "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\\x1b\n+b\tc\\r\n")
  }

  @Test("finds one changed line among 100,000")
  func largeAndMostlyEqual() {
    let lines = (0..<100_000).map { "line \($0 % 1000)\n" }
    var changed = lines
    changed[10] = "first\n"
    changed[99_990] = "last\n"
    let text = diff(lines.joined(), changed.joined())
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("+") } == ["+++ b/f.yaml", "+first", "+last"])
  }
}
