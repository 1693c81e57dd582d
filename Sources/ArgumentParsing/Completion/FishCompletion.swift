/// The script for fish (`complete` of https://fishshell.com/docs/current).
enum FishCompletion {
  static func script(for program: String) -> String {
    #"""
    # Completion of \#(program) for fish: put it into ~/.config/fish/completions as \#(program).fish, or source it.
    function __\#(program)_complete
        set -l words (commandline -opc)
        set -l word (commandline -ct)
        set -l program (string replace -r '^~' $HOME -- $words[1])
        for line in ($program __complete -- $words[2..-1] "$word" 2>/dev/null)
            set -l fields (string split \t -- $line)
            switch $fields[1]
                case :files :directories
                    __\#(program)_paths $fields
                case '*'
                    echo $line
            end
        end
    end

    # Lists directories and files of some extensions; without any such file, all files.
    function __\#(program)_paths -a kind prefix extensions
        set -l rest (string sub -s (math 1 + (string length -- "$prefix")) -- (commandline -ct))
        set -l found
        set -l others
        for path in (complete -C "__\#(program)_command_without_completions $rest" | string replace -r '\t.*' '')
            if string match -q '*/' -- $path
                set -a found $prefix$path
            else if test $kind = :files
                set -l extension (string replace -r '.*\.' '' -- $path)
                if test -z "$extensions"; or contains -- $extension (string split ' ' -- $extensions)
                    set -a found $prefix$path
                else
                    set -a others $prefix$path
                end
            end
        end
        if set -q found[1]
            printf '%s\n' $found
        else if set -q others[1]
            printf '%s\n' $others
        end
    end
    complete -c \#(program) -f -k -a '(__\#(program)_complete)'

    """#
  }
}
