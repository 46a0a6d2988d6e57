// Compiles descriptions with syzkaller's own compiler, each of them alone, with the few things of
// syzkaller's own files that they need. A C compiler says the values of the constants, as syz-extract
// has it. Where a comment says the size of a type, the compiler must come to the same.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/google/syzkaller/pkg/ast"
	"github.com/google/syzkaller/pkg/compiler"
	"github.com/google/syzkaller/prog"
	"github.com/google/syzkaller/sys/targets"
)

// What descriptions have from sys/linux: descriptors come from somewhere, and go somewhere.
const prelude = `
resource fd[int32]: 0xffffffffffffffff
resource sock[fd]
open_flags = O_RDONLY, O_WRONLY, O_RDWR, O_NONBLOCK
open$prelude(file ptr[in, filename], flags flags[open_flags], mode const[0]) fd
close(fd fd)
socket$prelude(domain const[2], type const[2], proto const[0]) sock
listen(fd sock, backlog int32)
`

// Headers of the C library that have what headers of the kernel do not show to programs.
var library = []string{"stdio.h", "sys/socket.h", "sys/syscall.h"}

var sized = regexp.MustCompile(`(?m)^# ([0-9]+) bytes\n(\w+) [{\[]$`)

func main() {
	arch := flag.String("arch", targets.AMD64, "the architecture of the types")
	cc := flag.String("cc", "cc", "the C compiler that knows the headers")
	include := flag.String("I", "", "the folder of headers that are not the system's")
	flag.Parse()
	failed := 0
	for _, file := range flag.Args() {
		if err := check(file, *arch, *cc, *include); err != nil {
			failed++
			fmt.Printf("%v: %v\n", file, err)
		}
	}
	fmt.Printf("%v passed, %v failed\n", flag.NArg()-failed, failed)
	if failed > 0 || flag.NArg() == 0 {
		os.Exit(1)
	}
}

func check(file, arch, cc, include string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var messages []string
	say := func(pos ast.Pos, message string) {
		messages = append(messages, fmt.Sprintf("%v: %v", pos, message))
	}
	said := func() error { return fmt.Errorf("%v", strings.Join(messages, "\n\t")) }
	read := ast.Parse(text, filepath.Base(file), say)
	own := ast.Parse([]byte(prelude), "prelude.txt", say)
	if read == nil || own == nil {
		return said()
	}
	if !bytes.Equal(ast.Format(read), text) {
		return fmt.Errorf("syz-fmt writes it in another way")
	}
	all := &ast.Description{Nodes: append(own.Nodes, read.Nodes...)}
	target := targets.Get(targets.Linux, arch)
	wanted := compiler.ExtractConsts(all, target, say)
	if wanted == nil {
		return said()
	}
	consts, err := values(wanted, cc, include)
	if err != nil {
		return err
	}
	program := compiler.Compile(all, consts, target, say)
	if program == nil || len(messages) > 0 {
		return said()
	}
	if len(program.Unsupported) > 0 {
		return fmt.Errorf("unsupported: %v", program.Unsupported)
	}
	return sizes(program, string(text))
}

func sizes(program *compiler.Prog, text string) error {
	found := map[string]uint64{}
	for _, each := range program.Types {
		switch each.(type) {
		case *prog.StructType, *prog.UnionType:
			if !each.Varlen() {
				found[each.Name()] = each.Size()
			}
		}
	}
	for _, said := range sized.FindAllStringSubmatch(text, -1) {
		if size, ok := found[said[2]]; ok && strconv.FormatUint(size, 10) != said[1] {
			return fmt.Errorf("%v has %v bytes, and not %v", said[2], size, said[1])
		}
	}
	return nil
}

// A program in C prints them.
func values(wanted map[string]*compiler.ConstInfo, cc, include string) (map[string]uint64, error) {
	var source strings.Builder
	for _, path := range library {
		fmt.Fprintf(&source, "#include <%v>\n", path)
	}
	names := map[string]bool{}
	for _, file := range wanted {
		for _, path := range file.Includes {
			fmt.Fprintf(&source, "#include <%v>\n", path)
		}
		for name, value := range file.Defines {
			fmt.Fprintf(&source, "#define %v %v\n", name, value)
		}
		for _, each := range file.Consts {
			if each.Used && !strings.HasPrefix(each.Name, "__NR_syz_") {
				names[each.Name] = true
			}
		}
	}
	source.WriteString("int main(void)\n{\n")
	for name := range names {
		fmt.Fprintf(&source, "\tprintf(\"%v %%llu\\n\", (unsigned long long)(%v));\n", name, name)
	}
	source.WriteString("\treturn 0;\n}\n")
	folder, err := os.MkdirTemp("", "consts")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	binary := filepath.Join(folder, "consts")
	options := []string{"-w", "-x", "c", "-o", binary, "-"}
	if include != "" {
		options = slices.Insert(options, 0, "-I", include)
	}
	compile := exec.Command(cc, options...)
	compile.Stdin = strings.NewReader(source.String())
	if out, err := compile.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%v: %s", err, out)
	}
	out, err := exec.Command(binary).Output()
	if err != nil {
		return nil, err
	}
	consts := map[string]uint64{}
	for line := range strings.Lines(string(out)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		if consts[name], err = strconv.ParseUint(value, 10, 64); err != nil {
			return nil, err
		}
	}
	return consts, nil
}
