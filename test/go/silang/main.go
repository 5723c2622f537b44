// Cross-check of the Merkle tree and the signed notes of Runut against golang.org/x/mod/sumdb, which shares no line with
// them. Reads one JSON case a line on standard input, writes what is wrong, and ends with 1 if anything is.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type kasus struct {
	Daun       []string   `json:"daun"`
	Akar       [][]byte   `json:"akar"`
	Anggota    [][][]byte `json:"anggota"`
	Konsisten  [][][]byte `json:"konsisten"`
	Catatan    string     `json:"catatan"`
	Kunci      string     `json:"kunci"`
	Rahasia    string     `json:"rahasia"`
	CatatanIsi string     `json:"catatanIsi"`
}

var salah, diuji int

func pastikan(benar bool, format string, isi ...any) {
	diuji++
	if !benar {
		salah++
		fmt.Fprintf(os.Stderr, format+"\n", isi...)
	}
}

func hashes(bukti [][]byte) []tlog.Hash {
	hasil := make([]tlog.Hash, len(bukti))
	for i, b := range bukti {
		copy(hasil[i][:], b)
	}
	return hasil
}

func periksa(k kasus) {
	var simpanan []tlog.Hash
	baca := tlog.HashReaderFunc(func(letak []int64) ([]tlog.Hash, error) {
		hasil := make([]tlog.Hash, len(letak))
		for i, l := range letak {
			hasil[i] = simpanan[l]
		}
		return hasil, nil
	})
	for i, d := range k.Daun {
		baru, err := tlog.StoredHashes(int64(i), []byte(d), baca)
		pastikan(err == nil, "StoredHashes %d: %v", i, err)
		simpanan = append(simpanan, baru...)
	}
	n := int64(len(k.Daun))
	akar := make([]tlog.Hash, n+1)
	for i := int64(1); i <= n; i++ {
		h, err := tlog.TreeHash(i, baca)
		pastikan(err == nil && string(h[:]) == string(k.Akar[i]), "akar %d dari %d berbeda", i, n)
		akar[i] = h
	}
	for i := int64(0); i < n; i++ {
		pastikan(tlog.CheckRecord(hashes(k.Anggota[i]), n, akar[n], i, tlog.RecordHash([]byte(k.Daun[i]))) == nil, "bukti anggota %d dari %d ditolak", i, n)
	}
	for i := int64(1); i <= n; i++ {
		pastikan(tlog.CheckTree(hashes(k.Konsisten[i]), n, akar[n], i, akar[i]) == nil, "bukti konsistensi %d ke %d ditolak", i, n)
	}

	pemeriksa, err := note.NewVerifier(k.Kunci)
	pastikan(err == nil, "kunci pemeriksa ditolak: %v", err)
	catatan, err := note.Open([]byte(k.Catatan), note.VerifierList(pemeriksa))
	pastikan(err == nil && catatan.Text == k.CatatanIsi, "catatan ditolak: %v", err)
	penanda, err := note.NewSigner(k.Rahasia)
	pastikan(err == nil, "kunci penanda ditolak: %v", err)
	milikGo, err := note.Sign(&note.Note{Text: k.CatatanIsi}, penanda)
	pastikan(err == nil && string(milikGo) == k.Catatan, "Go menandatangani lain")
}

func main() {
	masuk := bufio.NewScanner(os.Stdin)
	masuk.Buffer(nil, 1<<26)
	for masuk.Scan() {
		var k kasus
		if err := json.Unmarshal(masuk.Bytes(), &k); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		periksa(k)
	}
	fmt.Printf("%d diuji, %d salah\n", diuji, salah)
	if salah > 0 || diuji == 0 {
		os.Exit(1)
	}
}
